"""A small pack that has one of everything, for tests to load, to spoil and to show."""

from pathlib import Path

import pytest

from kiosk.content.faults import PackError
from kiosk.content.load import load_pack

STRUCTURE = """\
id = "tiny"
version = "1.0.0"
published = 2026-01-01
next_review = 2027-01-01
languages = [LANGUAGES]

[[sources]]
id = "article"
kind = "clinic"
authors = "The clinic"
title = "Two routes"
published_in = "Its website"
year = 2026

[[sources]]
id = "trial_2014"
kind = "trial"
authors = "Some people"
title = "A small trial"
published_in = "A journal"
year = 2014
doi = "10.1000/182"
pmid = "12345"

[[topics]]
id = "experience"

[[topics.sections]]
id = "side_by_side"
kind = "compare"
rows = ["onset", "needle"]

[[topics.sections]]
id = "minutes"
kind = "timeline"

[[topics]]
id = "after"

[[topics.sections]]
id = "home"
kind = "shared"
rows = ["ride"]

[[topics.sections]]
id = "to_ask"
kind = "questions"

[[rows]]
id = "onset"
compared = true
badge = "clinic_view"
sources = ["article", "trial_2014"]
facts_iv = ["x1"]
facts_im = ["x2"]

[[rows]]
id = "needle"
compared = true
badge = "well_supported"
sources = ["article"]
facts_iv = ["n1"]
facts_im = ["n2"]

[[rows]]
id = "ride"
compared = false
badge = "not_known"
sources = ["article"]
facts = ["r1"]

[timeline]
axis = 120
row = "onset"

[timeline.iv]
onset = { earliest = 4, latest = 5 }
peak = { earliest = 20, latest = 40 }
end = { earliest = 40, latest = 60 }

[timeline.im]
onset = { earliest = 1, latest = 2 }
peak = { earliest = 10, latest = 20 }
end = { earliest = 30, latest = 45 }

[quiz]
lean_at = 3
minimum = 1
strengths = { strong = 2, slight = 1 }
weights = { little = 1, some = 2, lot = 3 }
default_weight = "some"

[[quiz.attributes]]
id = "start"
row = "onset"
first = { facts = ["x1"], toward = "iv" }
second = { facts = ["x2"], toward = "im" }

[[quiz.attributes]]
id = "vein"
row = "needle"
first = { facts = ["n1"] }
second = { facts = ["n2"], toward = "im" }

[[quiz.checklists]]
id = "health"
single = false
options = [{ id = "heart", row = "ride" }, { id = "liver", row = "ride" }]

[[quiz.checklists]]
id = "familiar"
single = true
options = [{ id = "first_time", row = "onset" }]

[[questions]]
id = "cost"

[[questions]]
id = "slow_down"
when = [{ attribute = "start", toward = "iv" }, { circumstance = "heart" }]
"""

WORDS = """\
code = "LANGUAGE"
name = "Language LANGUAGE"
begin = "Begin"
direction = "ltr"

[review]

[routes]
iv = { short = "IV", plain = "drip", long = "a drip into a vein" }
im = { short = "IM", plain = "shot", long = "a shot into a muscle" }

[badges]
well_supported = { label = "Well supported", meaning = "Good studies say so." }
small_studies = { label = "Small studies", meaning = "Small studies say so." }
clinic_view = { label = "The clinic's view", meaning = "The clinic says so." }
not_known = { label = "Not known", meaning = "Nobody knows." }

[topics]
experience = { tab = "Experience", title = "What it is like", lead = "Side by side." }
after = { tab = "After", title = "What comes after", lead = "For both." }

[sections]
side_by_side = { title = "Side by side" }
minutes = { title = "Minutes" }
home = { title = "Going home" }
to_ask = { title = "To ask" }

[rows.onset]
label = "How it starts"
why = "The clinic has seen it."
iv = "It starts slowly."
im = "It starts quickly."
more_iv = "It starts slowly, in 4 to 5 minutes."
more_im = "It starts quickly, in 1 to 2 minutes."

[rows.needle]
label = "The needle"
why = "It is how the routes are made."
iv = "A line in a vein."
im = "A needle in the arm."
more_iv = "A line in a vein that stays in."
more_im = "A needle in the upper arm."

[rows.ride]
label = "A ride"
why = "It has not been studied."
text = "Somebody takes you home."
more = "Somebody takes you home after either."

[terms.vein]
word = "vein"
meaning = "It takes the blood back."

[sources]
article = "What the clinic writes"
trial_2014 = "A small trial"

[timeline]
note = "The height is an illustration."

[timeline.iv]
before = "IV before."
onset = "IV onset."
rise = "IV rise."
peak = "IV peak."
fading = "IV fading."
ending = "IV ending."
after = "IV after."

[timeline.im]
before = "IM before."
onset = "IM onset."
rise = "IM rise."
peak = "IM peak."
fading = "IM fading."
ending = "IM ending."
after = "IM after."

[quiz]
how = "Points are added."

[quiz.attributes.start]
question = "How should it start?"
name = "The start"
first = "Slowly"
second = "Quickly"

[quiz.attributes.start.steps]
first_strong = "Slowly, please."
first_slight = "Rather slowly."
middle = "Either."
second_slight = "Rather quickly."
second_strong = "Quickly, please."

[quiz.attributes.vein]
question = "Which needle?"
name = "The needle"
first = "A line"
second = "One shot"

[quiz.attributes.vein.steps]
first_strong = "A line, please."
first_slight = "Rather a line."
middle = "Either needle."
second_slight = "Rather a shot."
second_strong = "A shot, please."

[quiz.checklists]
health = { question = "What of these?", hint = "Any of them." }
familiar = { question = "How often?", hint = "One of them." }

[quiz.circumstances]
heart = { label = "A heart disease", tell = "I have a heart disease." }
liver = { label = "A liver disease", tell = "I have a liver disease." }
first_time = { label = "Never", tell = "It is my first time." }

[quiz.leans]
iv = { title = "Toward IV", lead = "A drip." }
im = { title = "Toward IM", lead = "A shot." }
both = { title = "Both fit", lead = "Either." }
too_little = { title = "Too little", lead = "To say." }

[quiz.something_else]
title = "Something else"
lead = "Talk about it."

[questions]
cost = "What does it cost?"
slow_down = "Can it be slowed down?"
"""


def tiny_pack(folder: Path, languages: tuple[str, ...] = ("en",)) -> Path:
    """Write the pack into a folder that is made for it, and return the folder."""
    folder.mkdir(parents=True)
    listed = ", ".join(f'"{language}"' for language in languages)
    (folder / "pack.toml").write_text(STRUCTURE.replace("LANGUAGES", listed), "utf-8")
    for language in languages:
        words = WORDS.replace("LANGUAGE", language)
        (folder / f"{language}.toml").write_text(words, "utf-8")
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file, once."""
    text = file.read_text("utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} is not in {file.name}"
    file.write_text(before + new + after, "utf-8")


def drop(file: Path, heading: str, start: str) -> None:
    """Take out the first line below a heading that starts in a certain way."""
    before, found, after = file.read_text("utf-8").partition(f"{heading}\n")
    line = next(line for line in after.splitlines() if line.startswith(start))
    file.write_text(before + found + after.replace(f"{line}\n", "", 1), "utf-8")


def faults_of(folder: Path) -> list[str]:
    """Load a pack that cannot be used, and return its faults, a line each."""
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    lines = str(caught.value).splitlines()
    assert len(lines) == len(caught.value.faults)
    return lines
