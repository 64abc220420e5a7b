<?xml version="1.0" encoding="UTF-8"?>
<!-- Shows a define.xml (Define-XML 2.1) as one page, on a screen and on paper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:odm="http://www.cdisc.org/ns/odm/v1.3" xmlns:def="http://www.cdisc.org/ns/def/v2.1"
  xmlns:xlink="http://www.w3.org/1999/xlink" exclude-result-prefixes="odm def xlink">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:key name="item" match="odm:ItemDef" use="@OID"/>
  <xsl:key name="codelist" match="odm:CodeList" use="@OID"/>
  <xsl:key name="method" match="odm:MethodDef" use="@OID"/>
  <xsl:key name="comment" match="def:CommentDef" use="@OID"/>
  <xsl:key name="values" match="def:ValueListDef" use="@OID"/>
  <xsl:key name="where" match="def:WhereClauseDef" use="@OID"/>
  <xsl:key name="standard" match="def:Standard" use="@OID"/>
  <xsl:key name="usedBy" match="odm:ItemDef" use="odm:CodeListRef/@CodeListOID"/>

  <xsl:variable name="study" select="/odm:ODM/odm:Study"/>
  <xsl:variable name="version" select="$study/odm:MetaDataVersion"/>
  <xsl:variable name="datasets" select="$version/odm:ItemGroupDef"/>
  <!-- More terms than this are shown in the list of codelists alone. -->
  <xsl:variable name="mostTermsInline" select="6"/>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$version/@Name"/></title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <xsl:call-template name="contents"/>
        <main>
          <xsl:call-template name="head"/>
          <xsl:call-template name="datasets"/>
          <xsl:apply-templates select="$datasets"/>
          <xsl:call-template name="codelists"/>
          <xsl:call-template name="methods"/>
          <xsl:call-template name="comments"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- The parts of the page -->

  <xsl:template name="contents">
    <nav>
      <strong><xsl:value-of select="$study/odm:GlobalVariables/odm:StudyName"/></strong>
      <a href="#study">Study</a>
      <a href="#datasets">Datasets</a>
      <xsl:for-each select="$datasets">
        <a class="in" href="#{@OID}" title="{odm:Description/odm:TranslatedText}">
          <xsl:value-of select="@Name"/>
        </a>
      </xsl:for-each>
      <a href="#codelists">Controlled terms</a>
      <xsl:if test="$version/odm:MethodDef"><a href="#methods">Methods</a></xsl:if>
      <xsl:if test="$version/def:CommentDef"><a href="#comments">Comments</a></xsl:if>
    </nav>
  </xsl:template>

  <xsl:template name="head">
    <h1 id="study"><xsl:value-of select="$version/@Name"/></h1>
    <dl>
      <dt>Study</dt>
      <dd><xsl:value-of select="$study/odm:GlobalVariables/odm:StudyName"/></dd>
      <dt>Description</dt>
      <dd><xsl:value-of select="$study/odm:GlobalVariables/odm:StudyDescription"/></dd>
      <dt>Protocol</dt>
      <dd><xsl:value-of select="$study/odm:GlobalVariables/odm:ProtocolName"/></dd>
      <xsl:if test="/odm:ODM/@Originator">
        <dt>Sponsor</dt><dd><xsl:value-of select="/odm:ODM/@Originator"/></dd>
      </xsl:if>
      <dt>Standards</dt>
      <dd>
        <xsl:for-each select="$version/def:Standards/def:Standard">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:call-template name="standard"/>
        </xsl:for-each>
      </dd>
      <dt>Made</dt>
      <dd>
        <xsl:value-of select="/odm:ODM/@CreationDateTime"/>
        <xsl:if test="/odm:ODM/@SourceSystem">
          <xsl:text> by </xsl:text>
          <xsl:value-of select="concat(/odm:ODM/@SourceSystem, ' ', /odm:ODM/@SourceSystemVersion)"/>
        </xsl:if>
        <xsl:value-of select="concat(', Define-XML ', $version/@def:DefineVersion)"/>
      </dd>
    </dl>
  </xsl:template>

  <xsl:template name="standard">
    <xsl:value-of select="@Name"/>
    <xsl:if test="@PublishingSet"><xsl:value-of select="concat(' ', @PublishingSet)"/></xsl:if>
    <xsl:if test="@Type = 'CT'"> terminology</xsl:if>
    <xsl:value-of select="concat(' ', @Version)"/>
  </xsl:template>

  <xsl:template name="datasets">
    <h2 id="datasets">Datasets</h2>
    <table>
      <thead>
        <tr>
          <th>Dataset</th><th>Description</th><th>Class</th><th>Structure</th><th>Keys</th>
          <th>File</th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$datasets">
          <tr>
            <td><a href="#{@OID}"><xsl:value-of select="@Name"/></a></td>
            <td>
              <xsl:value-of select="odm:Description/odm:TranslatedText"/>
              <xsl:call-template name="comment"/>
            </td>
            <td><xsl:value-of select="def:Class/@Name"/></td>
            <td><xsl:value-of select="@def:Structure"/></td>
            <td><xsl:call-template name="keys"/></td>
            <td>
              <a href="{def:leaf/@xlink:href}"><xsl:value-of select="def:leaf/def:title"/></a>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template name="keys">
    <xsl:for-each select="odm:ItemRef[@KeySequence]">
      <xsl:sort select="@KeySequence" data-type="number"/>
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:value-of select="key('item', @ItemOID)/@Name"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="odm:ItemGroupDef">
    <section>
      <h2 id="{@OID}">
        <xsl:value-of select="@Name"/>
        <small>
          <xsl:value-of select="odm:Description/odm:TranslatedText"/>
          <xsl:if test="odm:Alias[@Context = 'DomainDescription']">
            <xsl:value-of select="concat(' (', odm:Alias/@Name, ')')"/>
          </xsl:if>
        </small>
      </h2>
      <p>
        <xsl:value-of select="concat(@def:Structure, ' · ')"/>
        <a href="{def:leaf/@xlink:href}"><xsl:value-of select="def:leaf/def:title"/></a>
      </p>
      <table class="variables">
        <xsl:call-template name="columns"><xsl:with-param name="first">Variable</xsl:with-param></xsl:call-template>
        <tbody>
          <xsl:apply-templates select="odm:ItemRef" mode="variable">
            <xsl:sort select="@OrderNumber" data-type="number"/>
          </xsl:apply-templates>
        </tbody>
      </table>
      <xsl:for-each select="odm:ItemRef[key('item', @ItemOID)/def:ValueListRef]">
        <xsl:apply-templates
          select="key('values', key('item', @ItemOID)/def:ValueListRef/@ValueListOID)">
          <xsl:with-param name="variable" select="key('item', @ItemOID)/@Name"/>
        </xsl:apply-templates>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="def:ValueListDef">
    <xsl:param name="variable"/>
    <h3 id="{@OID}"><xsl:value-of select="concat('Values of ', $variable)"/></h3>
    <table class="variables">
      <xsl:call-template name="columns"><xsl:with-param name="first">Where</xsl:with-param></xsl:call-template>
      <tbody>
        <xsl:apply-templates select="odm:ItemRef" mode="value">
          <xsl:sort select="@OrderNumber" data-type="number"/>
        </xsl:apply-templates>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template name="columns">
    <xsl:param name="first"/>
    <thead>
      <tr>
        <th><xsl:value-of select="$first"/></th><th>Label</th><th>Type</th><th>Length</th>
        <th>Terms</th><th>Origin</th><th>Method and comment</th>
      </tr>
    </thead>
  </xsl:template>

  <!-- Variables and values -->

  <xsl:template match="odm:ItemRef" mode="variable">
    <xsl:variable name="item" select="key('item', @ItemOID)"/>
    <tr id="{@ItemOID}">
      <xsl:if test="@def:HasNoData = 'Yes'"><xsl:attribute name="class">empty</xsl:attribute></xsl:if>
      <td class="name">
        <xsl:value-of select="$item/@Name"/>
        <xsl:if test="@KeySequence">
          <sup title="Key {@KeySequence}"><xsl:value-of select="@KeySequence"/></sup>
        </xsl:if>
        <xsl:if test="@Mandatory = 'Yes'"><span class="mark" title="Mandatory">*</span></xsl:if>
      </td>
      <xsl:call-template name="cells"><xsl:with-param name="item" select="$item"/></xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template match="odm:ItemRef" mode="value">
    <tr id="{@ItemOID}">
      <td class="name">
        <xsl:for-each select="def:WhereClauseRef">
          <xsl:if test="position() &gt; 1"><br/>or </xsl:if>
          <xsl:apply-templates select="key('where', @WhereClauseOID)/odm:RangeCheck"/>
        </xsl:for-each>
      </td>
      <xsl:call-template name="cells">
        <xsl:with-param name="item" select="key('item', @ItemOID)"/>
      </xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template match="odm:RangeCheck">
    <xsl:if test="position() &gt; 1"> and </xsl:if>
    <xsl:value-of select="key('item', @def:ItemOID)/@Name"/>
    <xsl:choose>
      <xsl:when test="@Comparator = 'EQ'"> = </xsl:when>
      <xsl:when test="@Comparator = 'NE'"> ≠ </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(' ', @Comparator, ' ')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="odm:CheckValue">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="cells">
    <xsl:param name="item"/>
    <td><xsl:value-of select="$item/odm:Description/odm:TranslatedText"/></td>
    <td><xsl:value-of select="$item/@DataType"/></td>
    <td class="number">
      <xsl:value-of select="$item/@Length"/>
      <xsl:if test="$item/@SignificantDigits">
        <xsl:value-of select="concat('.', $item/@SignificantDigits)"/>
      </xsl:if>
    </td>
    <td>
      <xsl:apply-templates select="key('codelist', $item/odm:CodeListRef/@CodeListOID)" mode="inline"/>
      <xsl:if test="$item/def:ValueListRef">
        <a href="#{$item/def:ValueListRef/@ValueListOID}">value by value</a>
      </xsl:if>
    </td>
    <td>
      <xsl:for-each select="$item/def:Origin">
        <xsl:if test="position() &gt; 1"><br/></xsl:if>
        <xsl:value-of select="@Type"/>
        <xsl:if test="@Source"><small><xsl:value-of select="concat(' ', @Source)"/></small></xsl:if>
      </xsl:for-each>
    </td>
    <td>
      <xsl:for-each select="key('method', @MethodOID)">
        <a href="#{@OID}"><xsl:value-of select="@Name"/></a>
      </xsl:for-each>
      <xsl:for-each select="$item"><xsl:call-template name="comment"/></xsl:for-each>
    </td>
  </xsl:template>

  <xsl:template name="comment">
    <xsl:for-each select="key('comment', @def:CommentOID)">
      <p class="comment"><xsl:value-of select="odm:Description/odm:TranslatedText"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="odm:CodeList" mode="inline">
    <a href="#{@OID}"><xsl:value-of select="@Name"/></a>
    <xsl:variable name="terms" select="odm:EnumeratedItem | odm:CodeListItem"/>
    <xsl:if test="$terms and count($terms) &lt;= $mostTermsInline">
      <small>
        <xsl:for-each select="$terms">
          <br/>
          <xsl:value-of select="@CodedValue"/>
        </xsl:for-each>
      </small>
    </xsl:if>
  </xsl:template>

  <!-- Codelists, methods, comments -->

  <xsl:template name="codelists">
    <h2 id="codelists">Controlled terms</h2>
    <xsl:if test="$version/odm:CodeList/odm:ExternalCodeList">
      <table>
        <thead><tr><th>Dictionary</th><th>Version</th><th>Type</th><th>Used by</th></tr></thead>
        <tbody>
          <xsl:for-each select="$version/odm:CodeList[odm:ExternalCodeList]">
            <tr id="{@OID}">
              <td><xsl:value-of select="@Name"/></td>
              <td><xsl:value-of select="odm:ExternalCodeList/@Version"/></td>
              <td><xsl:value-of select="@DataType"/></td>
              <td><xsl:call-template name="users"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
    <xsl:apply-templates select="$version/odm:CodeList[not(odm:ExternalCodeList)]"/>
  </xsl:template>

  <xsl:template match="odm:CodeList">
    <section>
      <h3 id="{@OID}">
        <xsl:value-of select="@Name"/>
        <small>
          <xsl:choose>
            <xsl:when test="@def:StandardOID">
              <xsl:value-of select="odm:Alias[@Context = 'nci:ExtCodeID']/@Name"/>
              <xsl:text>, </xsl:text>
              <xsl:for-each select="key('standard', @def:StandardOID)">
                <xsl:call-template name="standard"/>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>of the sponsor</xsl:otherwise>
          </xsl:choose>
        </small>
      </h3>
      <p>Used by <xsl:call-template name="users"/></p>
      <table>
        <thead>
          <tr>
            <th>Term</th>
            <xsl:if test="odm:CodeListItem"><th>Meaning</th></xsl:if>
            <th>NCI code</th>
          </tr>
        </thead>
        <tbody><xsl:apply-templates select="odm:EnumeratedItem | odm:CodeListItem"/></tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="odm:EnumeratedItem | odm:CodeListItem">
    <tr>
      <td class="name"><xsl:value-of select="@CodedValue"/></td>
      <xsl:if test="../odm:CodeListItem">
        <td><xsl:value-of select="odm:Decode/odm:TranslatedText"/></td>
      </xsl:if>
      <td>
        <xsl:value-of select="odm:Alias[@Context = 'nci:ExtCodeID']/@Name"/>
        <xsl:if test="@def:ExtendedValue = 'Yes'">added by the sponsor</xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="users">
    <xsl:for-each select="key('usedBy', @OID)">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <a href="#{@OID}"><xsl:value-of select="substring-after(@OID, 'IT.')"/></a>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="methods">
    <xsl:if test="$version/odm:MethodDef">
      <h2 id="methods">Methods</h2>
      <table>
        <thead><tr><th>Method</th><th>Description</th></tr></thead>
        <tbody>
          <xsl:for-each select="$version/odm:MethodDef">
            <tr id="{@OID}">
              <td class="name"><xsl:value-of select="@Name"/></td>
              <td><xsl:value-of select="odm:Description/odm:TranslatedText"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="comments">
    <xsl:if test="$version/def:CommentDef">
      <h2 id="comments">Comments</h2>
      <table>
        <tbody>
          <xsl:for-each select="$version/def:CommentDef">
            <tr id="{@OID}">
              <td><xsl:value-of select="odm:Description/odm:TranslatedText"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="style">
    <style>
      :root { --line: #d5dbe1; --soft: #f3f6f8; --quiet: #5b6770; --link: #0b57a4; }
      * { box-sizing: border-box; }
      body { margin: 0; color: #1b242c; font: 14px/1.45 "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
      a { color: var(--link); text-decoration: none; }
      a:hover { text-decoration: underline; }
      nav { position: fixed; inset: 0 auto 0 0; width: 11rem; padding: 1rem; overflow-y: auto;
        background: var(--soft); border-right: 1px solid var(--line); }
      nav strong, nav a { display: block; padding: .15rem 0; overflow-wrap: anywhere; }
      nav a.in { padding-left: 1rem; }
      main { margin-left: 11rem; padding: 1rem 2rem 4rem; max-width: 90rem; }
      h1 { font-size: 1.6rem; margin: 0 0 1rem; }
      h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; border-bottom: 2px solid var(--line); }
      h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
      h2 small, h3 small { font-weight: normal; color: var(--quiet); margin-left: .6rem; }
      small { color: var(--quiet); }
      dl { display: grid; grid-template-columns: 8rem 1fr; gap: .2rem 1rem; }
      dt { color: var(--quiet); }
      dd { margin: 0; }
      p { margin: .2rem 0 .6rem; }
      table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; }
      th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
      th { background: var(--soft); font-weight: 600; }
      td.name { font-weight: 600; white-space: nowrap; }
      td.number { text-align: right; }
      table.variables td:nth-child(2) { min-width: 12rem; }
      tr.empty td { color: var(--quiet); }
      tr:target td, h3:target { background: #fff6d6; }
      sup, .mark { color: var(--quiet); font-weight: normal; margin-left: .15rem; }
      .comment { color: var(--quiet); margin: 0; }
      @media print {
        nav { display: none; }
        main { margin: 0; padding: 0; max-width: none; }
        body { font-size: 9pt; }
        a { color: inherit; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        h2, h3 { break-after: avoid; }
      }
    </style>
  </xsl:template>
</xsl:stylesheet>
