"""Language packs: everything a language needs to be read and published, as data.

One YAML file a language beside this module; month, weekday and country names come from Babel's CLDR.
A file is checked against the types below when it is loaded, so a slip in it is named by its place.
Adding a language means adding a file (and tests), no code.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
import yaml
from msgspec import field


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language tells dates and times (`dates` in a pack); extract/dates/templates.py has the templates' form."""

    patterns: tuple[str, ...] = ()  # templates of whole expressions; of two as long the earlier wins
    phrases: Mapping[str, str] = field(default_factory=dict)  # templates used inside templates, by name
    words: Mapping[str, Mapping[str, int | float | str]] = field(
        default_factory=dict
    )  # slot -> word -> what it stands for
    decimal: str = "."  # the decimal mark: the other one parts thousands
    number_joint: str = r"\s"  # what stands between number words, as an expression
    ordinal_endings: tuple[str, ...] = ()  # «16th»
    proper: tuple[str, ...] = ()  # months and weekdays that are other words without their capital
    shy: tuple[str, ...] = ()  # words that are no date when they stand alone, ...
    before_shy: tuple[str, ...] = ()  # ... but after one of these
    before_names: tuple[str, ...] = ()  # words that make a name with the weekday or month behind them: «Pasar Minggu»
    numbering: tuple[str, ...] = ()  # words behind a unit that make it one of a row: «pekan ke-11»
    before_numbers: tuple[str, ...] = ()  # words before four digits that are no year
    quantities: tuple[str, ...] = ()  # words after four digits that are no year
    future: tuple[str, ...] = ()  # words that tell of what is to come
    past: tuple[str, ...] = ()  # words that tell of what has been
    reporting: tuple[str, ...] = ()  # words that tell that something was said or reported
    updated: tuple[str, ...] = ()  # words before the date of an article's last update


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What names are recognised by (`names` in a pack)."""

    clitics: tuple[str, ...] = ()  # written on to a name's end, no part of it: «Putinlah»
    joints: tuple[str, ...] = ()  # small words and marks inside names: «bin», «of»
    countries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # territory code -> spellings besides CLDR's
    titles: tuple[str, ...] = ()  # lower case: a person's name may follow, besides the words of `roles`
    organization_heads: tuple[str, ...] = ()  # lower case: names of organisations begin with these: «kementerian»
    place_heads: tuple[str, ...] = ()  # lower case: names of places begin with these: «pulau»
    organizations: tuple[str, ...] = ()  # well-known names; lists teach the recogniser, they decide nothing
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # given names, family names, and names people are known by
    # Lower case: names that nobody acts under, whole or by how they begin: «perjanjian», «idul adha», «piala dunia»
    no_actors: tuple[str, ...] = ()
    # Read only when a model is trained, all lower case: an encyclopedia says what it has an article on.
    defines: tuple[str, ...] = ()  # verbs of a definition: «adalah»
    definition_ends: tuple[str, ...] = ()  # words that end what something is: «yang»
    births: tuple[str, ...] = ()  # words that only persons have before the verb: «lahir»
    person_nouns: tuple[str, ...] = ()  # what persons are, besides the words of `roles`: «seorang», «penyanyi»
    other_nouns: tuple[str, ...] = ()  # what neither person, organisation nor place is: «film»
    # Read only where there is no trained model:
    nationalities: tuple[str, ...] = ()  # capitalised words that are no names: «Chinese», «GDP»
    openers: tuple[str, ...] = ()  # lower case: a sentence's first word that is no name, besides `stopwords`
    place_prepositions: tuple[str, ...] = ()  # lower case, besides those of `roles`: «from», «visited»


class Medium(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An outlet or news agency (a house that writes for other media): its usual name, and the other forms it is
    printed in."""

    name: str
    forms: tuple[str, ...] = ()
    agency: bool = False


class FrameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around an article's sentences (`frame` in a pack). All lower case but names; a news page mixes
    languages, so the frame is read with the words of every pack."""

    boilerplate: tuple[str, ...] = ()  # whole lines of a page's furniture
    boilerplate_starts: tuple[str, ...] = ()  # lines of furniture begin with these
    link_lists: tuple[str, ...] = ()  # headings: the headlines of other articles follow, to the next sentence
    caption_starts: tuple[str, ...] = ()  # lines under a photo begin with these
    photo_credits: tuple[str, ...] = ()  # a caption's closing brackets begin with one of these: «Dok. Pemkot»
    photo_words: tuple[str, ...] = ()  # or hold one of these: «Foto: Sari», «AP Photo»
    photo_via: tuple[str, ...] = ()  # or one of these and an agency: «via AP»
    bylines: tuple[str, ...] = ()  # a reporter's name follows: «oleh Sari»
    reporters: tuple[str, ...] = ()  # the same with a colon, or after the name: «Pewarta: Sari», «Sari Jurnalis»
    credits: tuple[str, ...] = ()  # with a colon or as a phrase, an editor or photographer follows: no reporter
    byline_roles: tuple[str, ...] = ()  # first words of what is no name in a byline: «tim», «redaksi»
    stamps: tuple[str, ...] = ()  # words that introduce the date in a header line
    places: tuple[str, ...] = ()  # cities of datelines that print no outlet and no capitals
    media: tuple[Medium, ...] = ()
    media_words: tuple[str, ...] = ()  # a name with one of these is a medium's: «Harian», «Times»
    no_media: tuple[str, ...] = ()  # what is quoted from like a medium and is none: platforms, books, laws
    news_agency: tuple[str, ...] = ()  # «kantor berita»: its name follows
    relays: tuple[str, ...] = ()  # «dilansir dari»: only a medium can follow
    cites: tuple[str, ...] = ()  # «mengutip»: a person or a day may follow as well, so a medium must be known as one
    tells: tuple[str, ...] = ()  # «kepada»: the article's own outlet may follow, so only a news agency counts
    reports: tuple[str, ...] = ()  # verbs after a medium's name: «Reuters melaporkan»
    relay_fillers: tuple[str, ...] = ()  # words between a cue and the name: «harian», «laporan»
    relay_sites: tuple[
        str, ...
    ] = ()  # such words before anyone's name: «laman resmi», so a medium must be known as one
    conjunctions: tuple[str, ...] = ()  # «Reuters dan AFP»
    clause_words: tuple[str, ...] = ()  # begin a clause that a title can do without: «setelah», «yang»
    phrase_words: tuple[str, ...] = ()  # the same for a phrase: «pada», «dengan»
    closing_abbreviations: tuple[str, ...] = ()  # may end a sentence: a capital after them begins another


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What roles are read by (`roles` in a pack). All lower case."""

    heads: tuple[str, ...] = ()  # words a role begins with: «ketua», «juru bicara»
    relations: tuple[str, ...] = ()  # heads that another's name or role completes: «kuasa hukum Budi», «mantan Menteri»
    ranks: tuple[str, ...] = ()  # ranks and degrees: roles of their own, directly before the name
    offices: tuple[str, ...] = ()  # words that a rank follows in an office's name: «Direktorat Jenderal»
    services: tuple[str, ...] = ()  # may follow a rank: «Brigadir Jenderal TNI», «Polisi»
    address: tuple[str, ...] = ()  # forms of address, directly before the name: no roles
    articles: tuple[str, ...] = ()  # may stand before a role, and are no part of it
    connectors: tuple[str, ...] = ()  # words in small letters that a role runs over
    conjunctions: tuple[str, ...] = ()  # join the members of a list: «Politik, Hukum, dan Keamanan»
    links: tuple[str, ...] = ()  # those of them that a role without a name runs over: «duta besar untuk Bern»
    relatives: tuple[str, ...] = ()  # open a clause inside a role: «pembantu yang menangani urusan desa, Budi»
    verb_prefixes: tuple[str, ...] = ()  # words that begin so and are no connectors are verbs: no role runs over them
    appositions: tuple[str, ...] = ()  # between a name and the role that follows it: «Budi selaku ketua»
    institutions: tuple[str, ...] = ()  # words of offices and places, never part of a person's name
    localities: tuple[str, ...] = ()  # words the name of a place follows: «Kota», «Desa»
    place_prepositions: tuple[str, ...] = ()  # words the name of a place follows: «di», «ke»
    particles: tuple[str, ...] = ()  # words in small letters inside a name: «bin», «van»
    modifiers_first: bool = False  # «Kremlin foreign policy adviser»: a role begins before its head


class QuoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What quotations and reported statements are read by (`quotes` in a pack). All lower case."""

    said: tuple[str, ...] = ()  # cues between a quote and its speaker: «kata Budi»
    said_suffix: str = ""  # on a cue: the speaker was named before («katanya»)
    said_openers: tuple[str, ...] = ()  # may stand before such a cue: «demikian kata Budi»
    verbs: tuple[str, ...] = ()  # cues behind a speaker: «Budi mengatakan»
    claims: tuple[str, ...] = ()  # verbs that report a statement only with a conjunction: «menilai bahwa»
    addresses: tuple[str, ...] = ()  # claims behind which whom it was said to comes first: «told reporters that»
    auxiliaries: tuple[str, ...] = ()  # behind a claim they show a clause: «memperkirakan harga akan naik»
    passives: tuple[str, ...] = ()  # cues before an agent: «diungkapkan oleh Budi»
    agents: tuple[str, ...] = ()  # may stand between a passive and its agent: «oleh»
    conjunctions: tuple[str, ...] = ()  # a reported statement follows: «bahwa»
    according: tuple[str, ...] = ()  # a speaker follows, then the statement: «menurut»
    as_said: tuple[str, ...] = ()  # before a passive: «seperti dikatakan Budi»
    concessions: tuple[str, ...] = ()  # behind a comma they end a statement: the rest may be the reporter's own
    additives: tuple[str, ...] = ()  # with a passive: whoever spoke just now goes on («disebutkan pula bahwa»)
    anaphors: tuple[str, ...] = ()  # nouns for what was just said: «hal itu disampaikan Budi»
    relays: tuple[str, ...] = ()  # verbs of those who pass a report on: «dilansir», «dikutip»
    pronouns: tuple[str, ...] = ()  # stand for a speaker named before
    clause_openers: tuple[str, ...] = ()  # words before a clause's subject: «sementara Budi mengatakan»
    adverbs: tuple[str, ...] = ()  # may stand between a speaker and the verb
    insertions: tuple[str, ...] = ()  # open what stands between a subject and its verb: «Ray, speaking in Bali, said»
    prepositions: tuple[str, ...] = ()  # a name behind one of these is no sentence's subject
    means: tuple[str, ...] = ()  # those of them behind which a verb reports all the same: «membantah dengan mengatakan»
    refusals: tuple[str, ...] = ()  # before a verb: nothing was stated («menolak menyebut nama itu»)


class EventWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a dated sentence's event and source are read by (`events` in a pack). All lower case."""

    planned: tuple[str, ...] = ()  # words or phrases that tell of what is meant to be: «akan», «dijadwalkan»
    announced: tuple[str, ...] = ()  # the same of what was made known by who decides it: «mengumumkan»
    happened: tuple[str, ...] = ()  # the same of what has been: «telah»
    called_off: tuple[str, ...] = ()  # the same of what was to be and will not, or not then: «batal», «ditunda»
    saying: tuple[str, ...] = ()  # words; a day beside one is the saying's: «disampaikan pada Selasa»
    small: tuple[str, ...] = ()  # words besides `stopwords` that may part such a word from its day: «wartawan», «hari»
    addressing: tuple[str, ...] = ()  # stand before whom something was said to: «kepada»
    audiences: tuple[str, ...] = ()  # whom something is said to that are no names: «wartawan»
    # Words that tell of a deed by its kind, the same kinds in every language: `visit`, `meet`, `attack` …
    deeds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pointers: tuple[str, ...] = ()  # beside a noun, or for it, they point back: «hal ini», «dia»
    at: tuple[str, ...] = ()  # stand before the place where something was said: «di»
    after: tuple[str, ...] = ()  # what stands before was after what stands behind: «setelah»
    before: tuple[str, ...] = ()  # the other way round: «sebelum»
    accompanied: tuple[str, ...] = ()  # who stands behind went along with who stands before: «didampingi»
    anonymous: tuple[str, ...] = ()  # phrases for sources without a name: «sumber yang enggan disebut namanya»


class Prefix(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a prefix does to a root: «mem» stands before b, f, p or v («membantu»), and swallows a p («memukul»)."""

    before: tuple[str, ...] = ()  # what the rest of the word may begin with; empty: anything
    swallows: str = ""  # the first letter of roots that is lost to it
    suffixes: tuple[str, ...] = ()  # suffixes it goes with: «ke-…-an», but no «ke-…-kan»
    inner: bool = False  # may stand behind another prefix: «mem-per-kuat»


class FamilyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language builds words from roots, so that a search for one word of a family finds the others."""

    lexicon: Literal["sastrawi"]  # the list of roots; that of PySastrawi
    prefixes: Mapping[str, Prefix]
    suffixes: tuple[str, ...]
    endings: tuple[tuple[str, ...], ...] = ()  # what may follow the suffix, outermost first: «-lah», then «-nya»


class SearchWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the search knows of a language (`search` in a pack). Without `families`, Pagefind's stemmer serves."""

    families: FamilyWords | None = None
    ui: Mapping[str, str] = field(default_factory=dict)  # the words of the search page, by key


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A loaded language pack."""

    code: str  # BCP 47, also the CLDR locale
    name: str  # in the language itself
    stopwords: tuple[str, ...]  # frequent function words, lower case: they tell the language of a text
    abbreviations: tuple[str, ...] = ()  # lower case, without the full stop: no sentence ends after them
    dates: DateWords = field(default_factory=DateWords)
    names: NameWords = field(default_factory=NameWords)
    frame: FrameWords = field(default_factory=FrameWords)
    roles: RoleWords = field(default_factory=RoleWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    events: EventWords = field(default_factory=EventWords)
    search: SearchWords = field(default_factory=SearchWords)
    ui: Mapping[str, str] = field(default_factory=dict)  # every word the pages show, by key
    reasons: Mapping[str, str] = field(default_factory=dict)  # `Reason.key` -> sentence with {detail}
    start: Mapping[str, str] = field(default_factory=dict)  # what a new dossier's files say, by key

    def __hash__(self) -> int:
        """By the code alone: what is made of a pack's thousands of words is looked up by the pack."""
        return hash(self.code)


@cache
def codes() -> tuple[str, ...]:
    """The codes of the languages there are packs for, sorted."""
    return tuple(sorted(entry.name[:-4] for entry in files(__name__).iterdir() if entry.name.endswith(".yml")))


@cache
def every() -> tuple["Language", ...]:
    """All packs, in order of their codes."""
    return tuple(load(code) for code in codes())


@cache
def load(code: str) -> Language:
    """The pack of a language.

    Raises ValueError, naming the place, where the file does not fit the types; KeyError for a language
    without a pack.
    """
    if code not in codes():
        raise KeyError(f"no language pack for {code!r}: there are {', '.join(codes())}")
    return read(f"language/{code}.yml", files(__name__).joinpath(f"{code}.yml").read_bytes())


def read(file: str, data: bytes) -> Language:
    """The pack that a file holds. Raises ValueError, naming file and place, where it does not fit the types."""
    try:
        return msgspec.convert(yaml.load(data, Loader=yaml.CSafeLoader), Language)
    except msgspec.ValidationError as error:
        raise ValueError(f"{file}: {error}") from error
