"""The pictures that stand beside words: each names one thing, and the same one everywhere."""

from enum import StrEnum


class Picture(StrEnum):
    """A picture by the thing that it shows: `resources/pictures/<name>.svg`."""

    # How each route is given.
    DRIP = "drip"
    SHOT = "shot"
    PERSON_WITH_DRIP = "person_with_drip"
    ARM_WITH_SHOT = "arm_with_shot"
    ARM = "arm"
    PLASTER = "plaster"
    PUMP = "pump"
    TUBE_IN_ARM = "tube_in_arm"

    # Forms: how it starts, how long it lasts, whether it can be changed, how strong it feels.
    SLOW_START = "slow_start"
    QUICK_START = "quick_start"
    SHORT_TIME = "short_time"
    LONG_TIME = "long_time"
    ADJUSTABLE = "adjustable"
    ONE_DOSE = "one_dose"
    GENTLER = "gentler"
    STRONGER = "stronger"

    # What it can cause.
    DIZZY = "dizzy"
    NAUSEA = "nausea"
    HEADACHE = "headache"
    SLEEPY = "sleepy"
    CONFUSED = "confused"
    NERVOUS = "nervous"
    CALM = "calm"
    CRYING = "crying"
    PAIN = "pain"

    # Parts of the body.
    EYE = "eye"
    HEART = "heart"
    BLOOD_PRESSURE = "blood_pressure"
    LUNGS = "lungs"
    BLADDER = "bladder"
    LIVER = "liver"
    BRAIN = "brain"
    NERVE = "nerve"
    MIND = "mind"
    MOOD = "mood"
    HEAD = "head"
    BLOOD = "blood"

    # What staff should hear of.
    PREGNANT = "pregnant"
    ALLERGIES = "allergies"
    ALCOHOL = "alcohol"
    MEDICINES = "medicines"
    PILLS = "pills"
    FOOD = "food"
    TELL = "tell"

    # People and places.
    PERSON = "person"
    PEOPLE = "people"
    NURSE = "nurse"
    DOCTOR = "doctor"
    TALK = "talk"
    TALK_THERAPY = "talk_therapy"
    STETHOSCOPE = "stethoscope"
    REST = "rest"
    HOME = "home"
    CLINIC = "clinic"
    BATHROOM = "bathroom"
    GLOBE = "globe"
    REFLECT = "reflect"
    EXPERIENCED = "experienced"

    # Safety.
    AMBULANCE = "ambulance"
    EMERGENCY = "emergency"
    PHONE = "phone"
    STOP = "stop"
    CAR = "car"
    NO_DRIVING = "no_driving"

    # Knowing and choosing.
    STUDY = "study"
    BOOK = "book"
    MAGNIFIER = "magnifier"
    LABEL = "label"
    NOT_APPROVED = "not_approved"
    SEALED_PAPER = "sealed_paper"
    QUESTION = "question"
    SCALES = "scales"
    NOTE = "note"
    CALENDAR = "calendar"
    SCHEDULE = "schedule"
    CLOCK = "clock"
    STOPWATCH = "stopwatch"
    COST = "cost"
    LOCK = "lock"
    SHIELD = "shield"
    HIDDEN = "hidden"
    AGAIN = "again"
    NOSE_SPRAY = "nose_spray"
