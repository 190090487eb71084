"""A patient who listens, and the voice that they hear: it says nothing until it is told to end."""

from kiosk.values.tts import AvailableVoices, SpokenProgress, Utterance
from tests.ui.patient import Patient

BOTH = AvailableVoices("speechd", {"en": ("US",), "es": ("ES",)})


class Voice:
    """A voice that writes down what it is asked to say.

    Attributes:
        said: everything it was asked to say, in order.
        speaking: whether it has not come to the end of the last of these.
        forgot: how often it was asked to forget.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self.heard = heard
        self.voices: AvailableVoices | None = BOTH
        self.said: list[Utterance] = []
        self.speaking = False
        self.forgot = 0

    def open(self) -> None:
        """Tell at once what can be spoken, where that is known."""
        if self.voices is not None:
            self.heard.ready(self.voices)

    def say(self, utterance: Utterance) -> None:
        """Begin to say something."""
        self.said.append(utterance)
        self.speaking = True

    def stop(self) -> None:
        """Fall silent."""
        self.speaking = False

    def forget(self) -> None:
        """Fall silent and forget."""
        self.speaking = False
        self.forgot += 1

    def close(self) -> None:
        """End."""
        self.speaking = False


class Voiceless:
    """A voice that never gets ready.

    Args:
        heard: whom it never tells anything.
    """

    def __init__(self, heard: SpokenProgress) -> None:
        self.heard = heard

    def open(self) -> None:
        """Never get ready."""

    def say(self, utterance: Utterance) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Be silent."""

    def forget(self) -> None:
        """Know nothing."""

    def close(self) -> None:
        """End."""


class Listener:
    """A patient with ears.

    Args:
        patient: what they touch.
        voice: what they hear.
    """

    def __init__(self, patient: Patient, voice: Voice) -> None:
        self.patient = patient
        self.voice = voice

    @property
    def hears(self) -> str:
        """What is being said, empty where it is silent."""
        return self.voice.said[-1].text if self.voice.speaking else ""

    @property
    def marked(self) -> str:
        """The words, or the name, of what is marked on the screen; empty where nothing is."""
        marks = [
            item for item in self.patient.driver.items() if item.objectName() == "reading.mark"
        ]
        if not marks:
            return ""
        marked = marks[0].parentItem()
        is_text = marked.inherits("QQuickText")
        return str(marked.property("text")) if is_text else marked.objectName()

    def hear_out(self) -> None:
        """Listen to the end of what is being said."""
        self.voice.speaking = False
        self.voice.heard.ended(self.voice.said[-1].turn)
        self.patient.driver.settle()

    def hear_all(self) -> list[str]:
        """Listen until it is silent; return what was said."""
        heard = []
        while self.hears:
            heard.append(self.hears)
            self.hear_out()
        return heard
