"""A patient who listens, with a fake voice whose utterances end when the test says so."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance
from tests.ui.patient import Patient

BOTH = AvailableVoices("speechd", {"en": ("US",), "es": ("ES",)})


class Voice:
    """A fake voice that records what it is asked to say.

    Attributes:
        said: every utterance, in order.
        speaking: whether the last one has not ended yet.
        forgot: how often it was asked to forget.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self.heard = heard
        self.voices: AvailableVoices | None = BOTH
        self.said: list[Utterance] = []
        self.speaking = False
        self.forgot = 0

    def open(self) -> None:
        """Report the available voices at once, if there are any."""
        if self.voices is not None:
            self.heard.ready(self.voices)

    def say(self, utterance: Utterance) -> None:
        """Record an utterance and start speaking."""
        self.said.append(utterance)
        self.speaking = True

    def stop(self) -> None:
        """Stop speaking."""
        self.speaking = False

    def forget(self) -> None:
        """Stop speaking and count the call."""
        self.speaking = False
        self.forgot += 1

    def close(self) -> None:
        """Stop speaking."""
        self.speaking = False


class Voiceless:
    """A fake voice that never becomes ready.

    Args:
        heard: never called.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self.heard = heard

    def open(self) -> None:
        """Do nothing."""

    def say(self, utterance: Utterance) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def forget(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Stop speaking."""


class Listener:
    """A patient who listens.

    Args:
        patient: touches the screen.
        voice: the fake voice.
    """

    def __init__(self, patient: Patient, voice: Voice) -> None:
        self.patient = patient
        self.voice = voice

    @property
    def hears(self) -> str:
        """The text being spoken; empty if there is none."""
        return self.voice.said[-1].text if self.voice.speaking else ""

    @property
    def marked(self) -> str:
        """The text or name of the marked item on the screen; empty if there is none."""
        marks = [
            item for item in self.patient.driver.items() if item.objectName() == "reading.mark"
        ]
        if not marks:
            return ""
        marked = marks[0].parentItem()
        is_text = marked.inherits("QQuickText")
        return str(marked.property("text")) if is_text else marked.objectName()

    def hear_out(self) -> None:
        """Finish the current utterance."""
        self.voice.speaking = False
        self.voice.heard.ended(self.voice.said[-1].turn)
        self.patient.driver.settle()

    def hear_all(self) -> list[str]:
        """Finish all utterances; return them."""
        heard = []
        while self.hears:
            heard.append(self.hears)
            self.hear_out()
        return heard
