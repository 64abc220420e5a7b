#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>

/* What libxml2 would print to standard error, for all that comes by its callbacks is told by us. Here,
   for a function with any number of arguments can't be written in Swift. */
static inline void clinpipe_ignore_message(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

static inline void clinpipe_keep_libxml2_quiet(void) {
  xmlSetGenericErrorFunc(NULL, clinpipe_ignore_message);
}
