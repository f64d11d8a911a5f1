"""What a sentence speaks of without a name, which "it" may call again: "Volume was up. It fell in May"."""

from __future__ import annotations

from cctimeline.bind.discourse import kinds
from cctimeline.bind.readings import listed_words, possessor
from cctimeline.bind.scene import Scene
from cctimeline.find.lexicon import lexicon


def of_nobodys(scene: Scene) -> bool:
    """Tell whether a sentence is of one thing without a name or an owner, which "it" may call again."""
    told = (c for c in scene.clauses if c.verb.form == "finite" and not scene.is_saying(c))
    phrase = next((c.subject for c in told), None)
    if phrase is None or scene.tag(phrase.head) != "N" or scene.is_date(phrase.head):
        return False
    noun = scene.low(phrase.head)
    plain = noun == scene.lemma(phrase.head) and noun not in lexicon().people and possessor(scene, phrase) is None
    return plain and not any(scene.is_name(i) for i in range(phrase.first, phrase.end))


def things_of(scene: Scene) -> list[str]:
    """Return the nouns by which a sentence speaks of a plan, a ship or an office: "it" may go on about one."""
    heads = [p.head for p in scene.phrases if scene.tag(p.head) == "N" and not scene.is_name(p.head)]
    nouns = [scene.low(i) for i in heads]
    return [noun for noun in nouns if noun in kinds() and noun not in listed_words("firm_nouns")]
