"""What the name recogniser's network learns: first the company that words keep, then what names are.

For raw texts it guesses words that are left out from those around them (Devlin et al. 2019), each among words drawn
at random (Jean et al. 2015). From annotated sentences it learns what words score for tags, and what each step between
tags is worth, such that the right tags are likely as a whole (a conditional random field, Lafferty et al. 2001). It
works in floating-point numbers, within the bounds of the whole ones that `network.py` reads with.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from dossier.extract.names.network import ACTIVE, LAYERS, UNIT
from dossier.extract.names.train.counts import Numbers

Weights = dict[str, jax.Array]
Updates = Callable[..., tuple[Weights, optax.OptState, jax.Array]]

HIGHEST = ACTIVE / UNIT
SEED = 0


class Words(NamedTuple):
    """Words of sentences one behind the other, with at least one row that is not `kept` between two sentences."""

    features: Numbers  # a row for each word: the numbers of its features, then numbers that no feature has
    kept: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence to learn from."""

    features: Numbers
    labels: Numbers


def weights(vectors: NDArray[np.float32], features: int, labels: int) -> Weights:
    """What learning begins with: the vectors of words, whose features are the first, and little numbers."""
    random = np.random.default_rng(SEED)
    width = vectors.shape[1]

    def little(rows: int, columns: int, size: float) -> jax.Array:
        return jnp.asarray(random.normal(0, size, (rows, columns)), dtype=jnp.float32)

    inputs = 3 * width
    found = {f"layer{i}": little(inputs, width, inputs**-0.5) for i in range(LAYERS)}
    found |= {f"layer{i}_bias": jnp.zeros(width) for i in range(LAYERS)}
    rows = jnp.concatenate([jnp.asarray(vectors), little(features - len(vectors), width, 0.1)])
    return found | {
        "rows": rows,
        "scores": jnp.zeros((2 * width, labels)),
        "scores_bias": jnp.zeros(labels),
        "steps": jnp.zeros((labels, labels)),
    }


class Drop(NamedTuple):
    """What share of features and activations is left out at random while learning (Srivastava et al. 2014)."""

    features: float
    active: float


def _active(
    known: Weights, words: Words, drop: Drop, key: jax.Array, hidden: jax.Array | None = None
) -> tuple[jax.Array, jax.Array]:
    """The activations of each word: what it is at first, and behind the last layer."""
    keys = jax.random.split(key, LAYERS + 2)
    left = jax.random.bernoulli(keys[0], 1 - drop.features, words.features.shape)
    numbers = jnp.where(left, words.features, len(known["rows"]))
    rows = jnp.take(known["rows"], numbers, axis=0, mode="fill", fill_value=0).sum(1)
    kept = words.kept[:, None]
    seen = kept if hidden is None else kept & ~hidden[:, None]
    active = first = _without(jnp.clip(rows, 0, HIGHEST) * seen, drop.active, keys[1])
    for i in range(LAYERS):
        padded = jnp.pad(active, ((1, 1), (0, 0)))
        beside = jnp.concatenate([padded[:-2], active, padded[2:]], axis=1)
        found = jnp.clip(beside @ known[f"layer{i}"] + known[f"layer{i}_bias"], 0, HIGHEST)
        active = jnp.clip(active + _without(found, drop.active, keys[i + 2]), 0, HIGHEST) * kept
    return first, active


def _without(active: jax.Array, share: float, key: jax.Array) -> jax.Array:
    return active * jax.random.bernoulli(key, 1 - share, active.shape) / (1 - share)


# ------------------------------------------------------------------------ words left out

GUESSED = 0.2  # the share of words that are left out
OTHERS = 2500  # words drawn at random, among which the right one is to be found
AT_ONCE = 4096  # words of a step
READ = 1.35  # how often the texts are read
SOFT = 0.3  # how much of what a word became speaks for the words like it when learning begins
CALM = 3e-3  # the highest rate of learning
WARM = 200  # steps in which it rises to that; then it falls to nothing
LISTEN = Drop(features=0.1, active=0.1)


def read(known: Weights, texts: "Texts") -> Weights:
    """Learn the company of words from raw texts."""
    random = np.random.default_rng(SEED)
    numbers = shuffled(texts.numbers, random)
    size = min(AT_ONCE, len(numbers))
    steps = math.ceil(READ * len(numbers) / size)
    often = texts.frequency**0.75
    chances = np.cumsum(often) / often.sum()
    odds = jnp.asarray(np.log(often / often.sum() * OTHERS + 1e-9), dtype=jnp.float32)
    learned = _copy({**known, "words": known["rows"][: len(often)], "often": jnp.zeros(len(often))})
    learned["guess"] = jnp.eye(learned["words"].shape[1]) * SOFT
    method = _method(steps, CALM)
    state, update = method.init(learned), _updates(method, partial(_missed, odds=odds))
    for step in range(steps):
        these = numbers.take(range(step * size, (step + 1) * size), mode="wrap")
        others = np.searchsorted(chances, random.random(OTHERS)).clip(0, len(often) - 1)
        words = Words(texts.features[these], these >= 0)
        places = random.choice(size, math.ceil(GUESSED * size), replace=False)
        goals = np.where(these[places] >= 0, texts.words[these[places]], -1)
        learned, state, _ = update(learned, state, jax.random.key(step), words, places, goals, others)
    return {name: learned[name] for name in known}


def shuffled(numbers: Numbers, random: np.random.Generator) -> Numbers:
    """The sentences in another order; a negative number is between any two of them."""
    ends = np.flatnonzero((numbers < 0) & (np.roll(numbers, 1) >= 0))
    sentences = np.split(numbers, ends)
    return np.concatenate([sentences[i] for i in random.permutation(len(sentences))])


@dataclass(frozen=True, slots=True)
class Texts:
    """Raw texts to learn from."""

    numbers: Numbers  # of the forms of words in their order, negative between sentences
    features: Numbers  # of each form
    words: Numbers  # the number of each form in the vocabulary, negative outside
    frequency: NDArray[np.float64]  # of each word of the vocabulary


def _missed(
    known: Weights, key: jax.Array, words: Words, places: Numbers, goals: Numbers, others: Numbers, *, odds: jax.Array
) -> jax.Array:
    """How badly the words at the places are guessed. A negative goal is a word, or a gap, that nobody has to guess."""
    hidden = jnp.zeros_like(words.kept).at[places].set(goals >= 0)
    active = _active(known, words, LISTEN, key, hidden)[1][places] @ known["guess"]
    right = (active * known["words"][goals]).sum(1) + known["often"][goals] - odds[goals]
    wrong = active @ known["words"][others].T + known["often"][others] - odds[others]
    wrong = jnp.where(goals[:, None] == others[None, :], -jnp.inf, wrong)
    missed = jnp.logaddexp(right, jax.nn.logsumexp(wrong, axis=1)) - right
    return jnp.where(goals >= 0, missed, 0).sum() / jnp.maximum((goals >= 0).sum(), 1)


# ---------------------------------------------------------------------------------- names

TOGETHER = 640  # words and gaps of a step
FEW = Drop(features=0.2, active=0.4)  # where there are no more than the annotated sentences and their copies
MANY = Drop(features=0.1, active=0.2)  # where teachers told many more
KEEN = 2e-3  # the highest rate of learning
DECAY = 1e-4
ROOM = 16  # words by which sentences are filled up


def fit(known: Weights, rounds: Sequence[Sequence[Annotated]], drop: Drop, seed: int = SEED) -> Weights:
    """Learn what names are from annotated sentences, round by round."""
    random = np.random.default_rng(seed)
    batches = [batch for sentences in rounds for batch in _batches(sentences, random)]
    wide = max(sentence.features.shape[1] for sentences in rounds for sentence in sentences)
    method = _method(len(batches), KEEN)
    learned = _copy(known)
    state, update = method.init(learned), _updates(method, partial(_unlikely, drop=drop))
    for step, batch in enumerate(batches):
        key = jax.random.fold_in(jax.random.key(seed), step)
        learned, state, _ = update(learned, state, key, *_laid(batch, wide, len(known["rows"])))
    return learned


def _batches(sentences: Sequence[Annotated], random: np.random.Generator) -> Iterator[Sequence[Annotated]]:
    """The sentences in a random order, as many at once as a step has room for."""
    batch: list[Annotated] = []
    room = TOGETHER
    for each in random.permutation(len(sentences)):
        needed = len(sentences[each].labels) + 1
        if batch and needed > room:
            yield batch
            batch, room = [], TOGETHER
        batch.append(sentences[each])
        room -= needed
    yield batch


def _laid(batch: Iterable[Annotated], wide: int, none: int) -> tuple[Words, Numbers]:
    """The sentences one behind the other, always as many rows; what is longer than a step ends there."""
    features, labels, at = np.full((TOGETHER, wide), none, dtype=np.int32), np.full(TOGETHER, -1, dtype=np.int32), 0
    for sentence in batch:
        size = min(len(sentence.labels), TOGETHER - at)
        features[at : at + size, : sentence.features.shape[1]] = sentence.features[:size]
        labels[at : at + size] = sentence.labels[:size]
        at += size + 1
    return Words(features, labels >= 0), labels


def _unlikely(known: Weights, key: jax.Array, words: Words, labels: Numbers, *, drop: Drop) -> jax.Array:
    """How unlikely the right tags are, sentence by sentence."""
    scores = _scored(known, words, drop, key)
    steps, kept = known["steps"], words.kept
    before = jnp.pad(kept[:-1], (1, 0))
    after = jnp.pad(kept[1:], (0, 1))

    def walk(ways: jax.Array, word: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, jax.Array]:
        own, goes_on = word
        come = jax.nn.logsumexp(ways[:, None] + steps, axis=0)
        ways = own + jnp.where(goes_on, come, 0)
        return ways, ways

    _, ways = jax.lax.scan(walk, jnp.zeros(len(steps)), (scores, before))
    all_ways = jnp.where(kept & ~after, jax.nn.logsumexp(ways, axis=1), 0).sum()
    own = jnp.where(kept, jnp.take_along_axis(scores, labels[:, None], axis=1)[:, 0], 0).sum()
    taken = jnp.where(kept & before, steps[jnp.roll(labels, 1), labels], 0).sum()
    return (all_ways - own - taken) / jnp.maximum((kept & ~after).sum(), 1)


def scores(teachers: Sequence[Weights], sentences: Iterable[Numbers]) -> Iterator[NDArray[np.float32]]:
    """What the words of each sentence score for each label, in the mean of all teachers."""
    none = len(teachers[0]["rows"])
    for features in sentences:
        rows, wide = features.shape
        whole = np.full((ROOM * -(-rows // ROOM), -(-wide // 8) * 8), none, dtype=np.int32)  # few shapes to compile for
        whole[:rows, :wide] = features
        words = Words(whole, np.arange(len(whole)) < rows)
        yield np.mean([_scores(teacher, words) for teacher in teachers], axis=0)[:rows]


@jax.jit
def _scores(known: Weights, words: Words) -> jax.Array:
    return _scored(known, words, Drop(0.0, 0.0), jax.random.key(0))


def _scored(known: Weights, words: Words, drop: Drop, key: jax.Array) -> jax.Array:
    return jnp.hstack(_active(known, words, drop, key)) @ known["scores"] + known["scores_bias"]


def _copy(known: Weights) -> Weights:
    """A copy for updates to be made in."""
    return {name: jnp.array(each) for name, each in known.items()}


def _method(steps: int, highest: float) -> optax.GradientTransformation:
    rate = optax.schedules.warmup_cosine_decay_schedule(0, highest, min(WARM, steps // 2 + 1), steps + 1)
    return optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(rate, weight_decay=DECAY))


def _updates(method: optax.GradientTransformation, loss: Callable[..., jax.Array]) -> Updates:
    @partial(jax.jit, donate_argnums=(0, 1))
    def update(
        known: Weights, state: optax.OptState, key: jax.Array, *batch: object
    ) -> tuple[Weights, optax.OptState, jax.Array]:
        lost, slopes = jax.value_and_grad(loss)(known, key, *batch)
        changes, state = method.update(slopes, state, known)
        return optax.apply_updates(known, changes), state, lost

    return update
