#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>

#include "cli/answer.h"
#include "cli/command.h"
#include "saksi/mention/name/cross_validate.h"

namespace saksi::cli {
namespace {

struct TrainOptions {
  std::vector<std::string> paths;
  std::string output, language = "id", data;
  bool quiet = false;
  std::uint32_t folds = 0;
  TrainingOptions training;
};

Result<std::string> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::not_found, "cannot be opened", path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<std::vector<TrainingSet>> read_sets(const std::vector<std::string>& paths) {
  std::vector<TrainingSet> sets;
  for (const auto& path : paths) {
    const auto bytes = read_bytes(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto sentences = parse_bio(*bytes, path);
    if (!sentences) return tl::unexpected(sentences.error());
    sets.push_back({std::move(*sentences)});
  }
  return sets;
}

// "news.bio	all 0.8300	PER 0.8610 31/35/37	…": F1 of each file and type; right, found, marked
// names.
std::string format_scores(const std::vector<std::string>& paths, const std::vector<SetScores>& scores) {
  static constexpr std::array<std::string_view, 5> kTypes = {"PER", "ORG", "LOC", "EVT", "MISC"};
  std::string text;
  for (std::size_t set = 0; set < scores.size(); ++set) {
    NameScore all;
    std::string types;
    for (std::size_t t = 0; t < kTypes.size(); ++t) {
      const auto& score = scores[set][t];
      if (score.marked == 0) continue;
      all.right += score.right, all.found += score.found, all.marked += score.marked;
      types +=
          fmt::format("\t{} {:.4f} {}/{}/{}", kTypes[t], score.f1(), score.right, score.found, score.marked);
    }
    text += fmt::format("{}\tall {:.4f}{}\n", paths[set], all.f1(), types);
  }
  return text;
}

// The model, or what it would be worth.
Result<std::string> make_answer(const TrainOptions& options, const std::vector<TrainingSet>& sets,
                                const Language& language, const Gazetteer& gazetteer) {
  if (options.folds > 1)
    return format_scores(options.paths,
                         cross_validate(sets, language, gazetteer, options.training, options.folds));
  const NameFinder names(language, gazetteer);
  const WordCutter cutter(language);
  return write_tagger_model(train_tagger(sets, {names, cutter}, options.training));
}

Result<std::size_t> train_names(const TrainOptions& options) {
  const auto data = find_data_folder(options.data);
  if (!data) return tl::unexpected(data.error());
  const auto knowledge = Knowledge::read(*data, std::nullopt);
  if (!knowledge) return tl::unexpected(knowledge.error());
  const auto* language = (*knowledge)->languages.find(options.language);
  if (!language)
    return fail(ErrorCode::unsupported, fmt::format("no language pack for '{}'", options.language),
                "--language");
  const auto sets = read_sets(options.paths);
  if (!sets) return tl::unexpected(sets.error());
  const auto bytes = make_answer(options, *sets, *language, (*knowledge)->gazetteer);
  if (!bytes) return tl::unexpected(bytes.error());
  auto answer = Answer::open(options.output);
  if (!answer) return tl::unexpected(answer.error());
  if (auto written = answer->write(*bytes); !written) return tl::unexpected(written.error());
  if (auto written = answer->finish(); !written) return tl::unexpected(written.error());
  return bytes->size();
}

int run(const TrainOptions& options) {
  const Voice voice("train names", options.quiet);
  const auto size = train_names(options);
  if (!size) return voice.error(size.error()), kFailed;
  if (!options.output.empty()) voice.note(fmt::format("wrote {} bytes to {}", *size, options.output));
  return kDone;
}

}  // namespace

void add_train(CLI::App& program, int& status) {
  auto* command = program.add_subcommand("train", "learn a model again from marked text");
  command->require_subcommand(1);
  auto* names =
      command->add_subcommand("names", "the tagger of names, from sentences with their names marked");
  auto options = std::make_shared<TrainOptions>();
  names
      ->add_option("FILE", options->paths,
                   "sentences: lines of word, tab, tag (O, B-PER, I-PER ...), an empty line after each")
      ->required()
      ->type_name("");
  names
      ->add_option("-o,--output", options->output,
                   "write to FILE, whole or not at all (default: standard output)")
      ->type_name("FILE");
  names->add_option("--language", options->language, "language of the sentences (default: id)")
      ->type_name("CODE");
  names->add_option("--rounds", options->training.rounds, "times over all sentences (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(1, 100).description(""));
  names->add_option("--bits", options->training.bits, "2^N rows for the features (default: 18)")
      ->type_name("N")
      ->check(CLI::Range(10, 20).description(""));
  names
      ->add_option("--folds", options->folds,
                   "write no model but F1 by N-fold cross-validation: learn from the others, read one part")
      ->type_name("N")
      ->check(CLI::Range(2, 20).description(""));
  names->add_option("--data", options->data, "folder with saksi's data (default: where saksi is installed)")
      ->type_name("FOLDER");
  names->add_flag("--quiet", options->quiet, "say nothing but errors");
  names->footer(
      "Learns how names stand in text, over what saksi's rules and tables find. The same files in the\n"
      "same order give the same bytes.\n\n"
      "Examples:\n"
      "saksi train names --language id -o models/names-id.model sentences.bio\n"
      "saksi train names --folds 5 sentences.bio");
  names->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
