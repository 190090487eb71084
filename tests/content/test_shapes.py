"""Each way to violate the schema is reported with place, reason and remedy."""

from pathlib import Path

from tests.support.packs import diagnostics_of, edit

KEYS_OF_A_ROW = (
    "id, compared, sources, same, badge, picture, picture_iv, picture_im, tone_iv, tone_im, "
    "tone_more_iv, tone_more_im, facts_iv, facts_im, facts"
)


def test_a_key_that_is_not_known(top: Path, folder: Path) -> None:
    edit(top, 'id = "ride"', 'id = "ride"\nicon = "car"')
    assert diagnostics_of(folder) == [
        "pack.toml: rows[ride].icon: there is no such key. "
        f"Rename it or take it out; the keys here are {KEYS_OF_A_ROW}."
    ]


def test_a_key_that_is_misspelt(top: Path, folder: Path) -> None:
    edit(top, "compared = false", "compraed = false")
    assert diagnostics_of(folder) == [
        'pack.toml: rows[ride].compraed: there is no such key. Did you mean "compared"? '
        f"Rename it or take it out; the keys here are {KEYS_OF_A_ROW}.",
        "pack.toml: rows[ride].compared: this key is missing. Add it: true or false, "
        "without quotes.",
    ]


def test_a_key_with_blanks_in_it_stands_in_quotes(top: Path, folder: Path) -> None:
    edit(top, 'id = "ride"', 'id = "ride"\n"two words\\n" = 1')
    (line,) = diagnostics_of(folder)
    assert line.startswith(r'pack.toml: rows[ride]."two words\n": there is no such key.')


def test_a_missing_table(words: Path, folder: Path) -> None:
    edit(words, "[review]", "")
    assert diagnostics_of(folder) == [
        "en.toml: review: this key is missing. "
        "Add it: a table with the keys reviewed_by, reviewed_on, next_review, signed, awaits."
    ]


def test_a_text_in_place_of_a_number(top: Path, folder: Path) -> None:
    edit(top, "lean_above = 1", 'lean_above = "1"')
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.lean_above: this is text. Write a whole number without quotes, 1 to 10."
    ]


def test_a_number_in_place_of_a_text(top: Path, folder: Path) -> None:
    edit(top, 'title = "Two routes"', "title = 2.5")
    assert diagnostics_of(folder) == [
        "pack.toml: sources[article].title: this is a number with a decimal point. "
        "Write text in quotes, 1 to 400 characters."
    ]


def test_a_text_in_place_of_true_or_false(top: Path, folder: Path) -> None:
    edit(top, "single = true", 'single = "yes"')
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.checklists[familiar].single: this is text. "
        "Write true or false, without quotes."
    ]


def test_a_date_in_quotes(top: Path, folder: Path) -> None:
    edit(top, "published = 2026-01-01", 'published = "2026-01-01"')
    assert diagnostics_of(folder) == [
        "pack.toml: published: this is text. Write a date without quotes, such as 2026-01-31."
    ]


def test_a_date_with_a_time(top: Path, folder: Path) -> None:
    edit(top, "published = 2026-01-01", "published = 2026-01-01T12:00:00")
    assert diagnostics_of(folder) == [
        "pack.toml: published: this is a date with a time. "
        "Write a date without quotes, such as 2026-01-31."
    ]


def test_a_text_in_place_of_a_list(top: Path, folder: Path) -> None:
    edit(top, 'rows = ["ride"]', 'rows = "ride"')
    assert diagnostics_of(folder) == [
        "pack.toml: topics[after].rows: this is text. "
        "Write a list in square brackets, up to 20 entries."
    ]


def test_a_text_in_place_of_a_table(words: Path, folder: Path) -> None:
    edit(words, 'to_ask = { title = "To ask" }', 'to_ask = "To ask"')
    assert diagnostics_of(folder) == [
        "en.toml: sections.to_ask: this is text. Write a table with the keys title."
    ]


def test_a_list_in_place_of_tables(words: Path, folder: Path) -> None:
    edit(words, "[questions]", "[ignored]")
    edit(words, 'code = "en"', 'code = "en"\nquestions = []')
    assert diagnostics_of(folder) == [
        "en.toml: ignored: there is no such key. Rename it or take it out; the keys here are "
        "code, name, begin, direction, review, routes, badges, topics, sections, rows, terms, "
        "sources, timeline, quiz, questions, takeaway, ready, statements, "
        "safety_lines.",
        "en.toml: questions: this is a list. Write a table.",
    ]


def test_a_list_without_entries(top: Path, folder: Path) -> None:
    edit(top, 'facts = ["n1"]', "facts = []")
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.attributes[vein].first.facts: this list has 0 entries. "
        "Write a list in square brackets, 1 to 20 entries."
    ]


def test_a_list_of_tables_that_is_too_long_and_has_a_flaw_in_it(top: Path, folder: Path) -> None:
    attribute = '\n[[quiz.attributes]]\nid = "{}"\ngroup = "more"\nrow = "onset"\n{}'
    ends = 'first = { facts = ["x1"] }\nsecond = { facts = ["x2"] }\n'
    more = "".join(attribute.format(f"more_{n}", ends) for n in range(11))
    edit(top, "\n[[quiz.checklists]]", more + "\n[[quiz.checklists]]")
    edit(top, 'id = "more_4"', 'id = "More"')
    first, second = diagnostics_of(folder)
    assert first == (
        "pack.toml: quiz.attributes: this list has 13 entries. "
        "Write tables with the heading in double brackets, 1 to 12 entries."
    )
    assert second.startswith('pack.toml: quiz.attributes[More].id: "More" is not written')


def test_a_number_out_of_range(top: Path, folder: Path) -> None:
    edit(top, "axis = 120", "axis = 1200")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.axis: 1200 is out of range. "
        "Write a whole number without quotes, 10 to 480."
    ]


def test_a_number_longer_than_anyone_can_print(top: Path, folder: Path) -> None:
    edit(top, "axis = 120", "axis = 0x" + "f" * 10_000)
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.axis: this number is out of range. "
        "Write a whole number without quotes, 10 to 480."
    ]


def test_a_text_that_is_too_long(words: Path, folder: Path) -> None:
    edit(words, "Begin", "B" * 33)
    assert diagnostics_of(folder) == [
        "en.toml: begin: this text has 33 characters. Write text in quotes, 1 to 32 characters."
    ]


def test_a_text_that_is_too_long_where_none_is_needed(words: Path, folder: Path) -> None:
    edit(words, "[review]", f'[review]\nreviewed_by = "{"N" * 161}"')
    assert diagnostics_of(folder) == [
        "en.toml: review.reviewed_by: this text has 161 characters. "
        "Write text in quotes, up to 160 characters."
    ]


def test_a_name_that_is_not_one_of_those_known(top: Path, folder: Path) -> None:
    edit(top, 'kind = "trial"', 'kind = "trail"')
    assert diagnostics_of(folder) == [
        'pack.toml: sources[trial_2014].kind: "trail" is not known here. Did you mean "trial"? '
        'Write one of "clinic", "trial", "cohort", "review", "guideline", "label", "regulator".'
    ]


def test_an_id_with_a_capital(top: Path, folder: Path) -> None:
    edit(top, 'id = "cost"', 'id = "Cost"')
    assert diagnostics_of(folder) == [
        'pack.toml: questions[Cost].id: "Cost" is not written as it should be. Write a name '
        "of up to 40 small letters, digits and underscores that starts with a letter."
    ]


def test_an_id_with_a_line_end(top: Path, folder: Path) -> None:
    edit(top, 'id = "cost"', 'id = "cost\\n"')
    (line,) = diagnostics_of(folder)
    assert line.startswith(r'pack.toml: questions[0].id: "cost\n" is not written as it should be.')


def test_an_id_that_is_no_text(top: Path, folder: Path) -> None:
    edit(top, 'id = "cost"', "id = 1")
    (line,) = diagnostics_of(folder)
    assert line.startswith("pack.toml: questions[0].id: this is a whole number.")


def test_an_entry_that_is_no_table(top: Path, folder: Path) -> None:
    edit(top, '[{ id = "first_time", row = "onset" }]', '["first_time"]')
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.checklists[familiar].options[0]: this is text. "
        "Write a table with the keys id, row, first."
    ]


def test_a_doi_as_a_link(top: Path, folder: Path) -> None:
    edit(top, '"10.1000/182"', '"https://doi.org/10.1000/182"')
    assert diagnostics_of(folder) == [
        'pack.toml: sources[trial_2014].doi: "https://doi.org/10.1000/182" is not written as '
        'it should be. Write a bare DOI of up to 120 characters in quotes, such as "10.1000/182".'
    ]


def test_a_pubmed_number_without_quotes(top: Path, folder: Path) -> None:
    edit(top, 'pmid = "12345"', "pmid = 12345")
    assert diagnostics_of(folder) == [
        "pack.toml: sources[trial_2014].pmid: this is a whole number. "
        'Write a bare PubMed number in quotes, such as "27028832".'
    ]


def test_a_version_of_two_parts(top: Path, folder: Path) -> None:
    edit(top, 'version = "1.0.0"', 'version = "1.0"')
    assert diagnostics_of(folder) == [
        'pack.toml: version: "1.0" is not written as it should be. '
        'Write a version in quotes, such as "1.0.0".'
    ]


def test_words_for_a_badge_that_is_not_known(words: Path, folder: Path) -> None:
    edit(words, "not_known = {", "unknown = {")
    assert diagnostics_of(folder) == [
        'en.toml: badges.unknown: "unknown" is not known here. Did you mean "not_known"? '
        'Write one of "well_supported", "small_studies", "clinic_view", "not_known".'
    ]


def test_words_under_an_id_with_a_capital(words: Path, folder: Path) -> None:
    edit(words, "[terms.vein]", "[terms.Vein]")
    assert diagnostics_of(folder) == [
        'en.toml: terms.Vein: "Vein" is not written as it should be. Write a name '
        "of up to 40 small letters, digits and underscores that starts with a letter."
    ]


def test_a_file_with_no_end_of_faults_lists_the_first(top: Path, folder: Path) -> None:
    edit(
        top, "\n[[sources]]", "".join(f"\nnonsense_{n} = {n}" for n in range(300)) + "\n[[sources]]"
    )
    lines = diagnostics_of(folder)
    assert len(lines) == 201
    assert lines[-1] == "pack.toml: more than this is wrong. Correct what is listed first."
