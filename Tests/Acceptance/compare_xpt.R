# What R's haven reads in transport files, written as text for compare_xpt.py.
# Usage: Rscript compare_xpt.R XPT_FOLDER OUT_FOLDER
#
# Of each dataset: NAME.csv with its values, and NAME.labels.csv with its variables and labels.

arguments <- commandArgs(trailingOnly = TRUE)
from <- arguments[[1]]
to <- arguments[[2]]

as_text <- function(column) {
  if (!is.numeric(column)) return(enc2utf8(ifelse(is.na(column), "", as.character(column))))
  ifelse(is.na(column), "", format(column, digits = 15, trim = TRUE, scientific = FALSE))
}

label <- function(column) {
  text <- attr(column, "label", exact = TRUE)
  if (is.null(text)) "" else enc2utf8(text)
}

write_table <- function(table, path) {
  write.csv(table, file(path, encoding = "UTF-8"), row.names = FALSE, na = "")
}

for (path in list.files(from, pattern = "\\.xpt$", full.names = TRUE)) {
  name <- sub("\\.xpt$", "", basename(path))
  data <- haven::read_xpt(path)
  values <- as.data.frame(lapply(data, as_text), check.names = FALSE, stringsAsFactors = FALSE)
  labels <- data.frame(name = names(data), label = vapply(data, label, ""))
  write_table(values, file.path(to, paste0(name, ".csv")))
  write_table(labels, file.path(to, paste0(name, ".labels.csv")))
}
