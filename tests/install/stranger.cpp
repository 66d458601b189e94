#include <cstdio>
#include <string>
#include <utility>

#include "aligner/align/align.h"
#include "aligner/formats/read.h"
#include "aligner/segment/segment.h"
#include "qa/report/report.h"
#include "qa/run.h"

// Aligns two invented texts, checks them and prints the findings.
int main() {
  using namespace svereno;
  Result<Document> ru = read_document("Дом стоит 12 лет. Он пуст.", "ru.txt", kRussian);
  Result<Document> en = read_document("The house has stood for 21 years. It is empty.", "en.txt",
                                      kEnglish);
  if (!ru || !en) return 1;
  Bitext bitext{segment(*std::move(ru)), segment(*std::move(en)), {}};
  bitext.alignment = align(bitext.source, bitext.target);
  const auto plan = qa::default_plan();
  const qa::Report report{"0", {{.bitext = &bitext, .findings = qa::check(bitext, plan)}}, plan};
  const std::string printed = qa::write_concise(report);
  std::fputs(printed.c_str(), stdout);
  return printed.find("number-mismatch") == std::string::npos ? 1 : 0;
}
