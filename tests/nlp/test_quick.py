"""Quicker pipes give the parse of those they stand for."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Span

from dateline.nlp.pipeline import as_it_comes, find_pipeline, load_pipeline
from dateline.nlp.quick import quicken
from dateline.nlp.quick.vectors import QuickVectors

#: What the pipes set, and what later pipes read of it.
SET = [
    "TAG",
    "POS",
    "MORPH",
    "LEMMA",
    "DEP",
    "HEAD",
    "SENT_START",
    "ENT_IOB",
    "ENT_TYPE",
]

#: What is told in words, some of which only the vocabulary could have brought.
STRINGS = ["text", "norm_", "shape_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_"]

TEXTS = [
    "A ferry sank off Bari on Tuesday. Sixteen people were rescued, coastguards said.",
    "  GENOA, Italy –\n\nIt ain't over: they're gonna rebuild, aren't they?\n\n ",
    "“Let's go,” Ana Ruiz of the Red Cross told y'all. There's nothin' left, c'mon.",
    "THE PRIME MINISTER OF PERU RESIGNED ON 3 MAY 2019 AFTER PROTESTS IN CUZCO",
    "the mayor got hurt and it gets worse; there were 1,200 of them in new york",
    "Mr. de la Cruz paid $3.4 million for the S.S. Aurora in the United States",
    "Paris",
    "\n",
    "",
    "x" * 300 + "," + "." * 300 + "”" * 300 + "!?" * 150 + " end…" + "km" * 120,
    "He, she, it, those, these, that which was 's 're not; I've I'd been better best.",
]


@pytest.fixture(scope="module")
def usual():
    """Return the pipeline as it comes."""
    return as_it_comes(find_pipeline())


@pytest.fixture(scope="module")
def replaced():
    """Return the pipeline with its pipes replaced, and its products of matrices."""
    return quicken(as_it_comes(find_pipeline()))


@pytest.fixture(scope="module")
def quick():
    """Return the pipeline that reads stories, which multiplies with NumPy."""
    return load_pipeline()


def test_all_pipes_that_take_long_are_replaced(quick) -> None:
    replaced = {"attribute_ruler", "lemmatizer", "ner", "tok2vec"}
    assert replaced.isdisjoint(quick.pipe_names)
    assert {f"quick_{name}" for name in replaced} <= {*quick.pipe_names}


@pytest.mark.parametrize("text", TEXTS)
def test_vectors_are_the_same_to_the_last_bit(usual, replaced, text) -> None:
    assert np.array_equal(replaced(text).tensor, usual(text).tensor)


@pytest.mark.parametrize("text", TEXTS)
def test_the_parse_is_the_same(usual, quick, text) -> None:
    expected, found = usual(text), quick(text)
    assert np.allclose(found.tensor, expected.tensor, rtol=1e-3, atol=1e-3)
    assert np.array_equal(found.to_array(SET), expected.to_array(SET))
    assert [t.lemma_ for t in found] == [t.lemma_ for t in expected]
    assert [str(t.morph) for t in found] == [str(t.morph) for t in expected]
    for name in STRINGS:
        assert [getattr(t, name) for t in found] == [getattr(t, name) for t in expected]


def test_words_that_no_text_had_are_not_loaded_but_their_vectors_are(
    usual, quick
) -> None:
    assert len(usual.vocab.strings) > 10 * len(quick.vocab.strings)
    for word in ("harbour", "Szczecin", "flumoxing"):
        assert quick.vocab.has_vector(word) == usual.vocab.has_vector(word)
        expected = usual.vocab.get_vector(word)
        assert np.array_equal(quick.vocab.get_vector(word), expected)


def test_a_pipeline_of_another_kind_is_loaded_whole(tmp_path) -> None:
    other = spacy.blank("en")
    other.vocab.strings.add("Zorblax")
    other.to_disk(tmp_path)
    assert "Zorblax" in load_pipeline(str(tmp_path)).vocab.strings


def test_many_texts_together_are_parsed_as_each_alone(usual, quick) -> None:
    for text, found in zip(TEXTS, quick.pipe(TEXTS * 3), strict=False):
        assert np.array_equal(found.to_array(SET), usual(text).to_array(SET))


def test_vectors_stay_the_same_when_the_words_that_are_kept_change(
    usual, monkeypatch
) -> None:
    monkeypatch.setattr("dateline.nlp.quick.vectors._MOST", 20)
    pipe = QuickVectors.of(usual.get_pipe("tok2vec"))
    # The first text again: its words were forgotten in between, or are looked up.
    for text in (TEXTS[0], TEXTS[0], TEXTS[4], TEXTS[2], TEXTS[0], TEXTS[-1]):
        found = pipe(usual.make_doc(text)).tensor
        assert np.array_equal(found, usual(text).tensor)


def test_vectors_stay_the_same_in_blocks(usual, replaced, monkeypatch) -> None:
    """Of a long text: few words go through a layer at once."""
    text = " ".join(TEXTS)
    whole = replaced(text).tensor
    for size in (2, 7, 50):
        monkeypatch.setattr("dateline.nlp.quick.layers._BLOCK", size)
        assert len(whole) > size
        assert (replaced(text).tensor == whole).all()
    assert (usual(text).tensor == whole).all()


def test_a_word_of_another_usual_spelling_is_another_word(usual) -> None:
    pipe = QuickVectors.of(usual.get_pipe("tok2vec"))
    tensors = []
    for norm in ("colour", "color"):
        expected, doc = usual.make_doc("the colour"), usual.make_doc("the colour")
        expected[1].norm_ = doc[1].norm_ = norm
        tensors.append(pipe(doc).tensor)
        assert np.array_equal(tensors[-1], usual.get_pipe("tok2vec")(expected).tensor)
    assert not np.array_equal(*tensors)


@pytest.mark.parametrize(
    ("embed", "window"),
    [
        ({"@architectures": "spacy.CharacterEmbed.v2", "nM": 8, "nC": 4}, 1),
        ({"attrs": ["LOWER", "POS"], "rows": [50, 50]}, 1),
        ({"attrs": ["LOWER"], "rows": [50]}, 2),
    ],
)
def test_networks_that_see_more_than_words_and_their_neighbours_stay(
    embed, window
) -> None:
    hashed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96}
    own = {"width": 96, "rows": 50} if "nM" in embed else hashed
    model = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {**own, "include_static_vectors": False, **embed},
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "window_size": window,
            "maxout_pieces": 3,
            "depth": 2,
        },
    }
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": model})
    nlp.initialize()
    assert quicken(nlp).pipe_names == ["tok2vec"]


def test_lemmas_stay_known_after_what_a_batch_added_is_forgotten(usual, quick) -> None:
    text = "Zorblaxians were flumoxing the wugglements."
    for _ in range(2):
        with quick.memory_zone():
            lemmas = [token.lemma_ for token in quick(text)]
        assert lemmas == [token.lemma_ for token in usual(text)]


def test_entities_that_are_there_already_are_kept(usual, quick) -> None:
    found = []
    for nlp in (usual, quick):
        doc = nlp.make_doc("The Aurora Borealis left Bari on Tuesday.")
        doc.set_ents([Span(doc, 1, 3, label="PRODUCT")], default="missing")
        found.append([(ent.text, ent.label_) for ent in nlp(doc).ents])
    assert found[0] == found[1]
    assert ("Aurora Borealis", "PRODUCT") in found[1]


def test_pipes_of_another_kind_stay() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "a"}, {"LOWER": "b"}, {"LOWER": "c"}]], {"TAG": "X"})
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.add_pipe("ner", config={"moves": None}).add_label("SHIP")
    # A pattern of three tokens, another table, a recogniser that was never trained.
    assert quicken(nlp).pipe_names == ["attribute_ruler", "lemmatizer", "ner"]


@pytest.mark.parametrize(
    ("pattern", "set_"),
    [
        ([{"SHAPE": "Xx"}], {"TAG": "X"}),
        ([{"LOWER": {"FUZZY": "colour"}}], {"TAG": "X"}),
        ([{"LOWER": "a", "OP": "+"}], {"TAG": "X"}),
        ([{"LOWER": "a"}], {"NORM": "b"}),
    ],
)
def test_patterns_that_a_table_cannot_hold_leave_the_ruler(pattern, set_) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([pattern], set_)
    assert quicken(nlp).pipe_names == ["attribute_ruler"]


def test_patterns_of_two_tokens_set_either(quick) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "cape"}]], {"TAG": "NN"})
    ruler.add([[{"LOWER": "cape"}, {"LOWER": {"NOT_IN": ["the"]}}]], {"TAG": "NNP"})
    ruler.add([[{"LOWER": {"REGEX": "^c"}}, {"LOWER": "town"}]], {"TAG": "B"}, index=-1)
    assert quicken(nlp).pipe_names == ["quick_attribute_ruler"]
    tags = [token.tag_ for token in nlp("a cape Cape Town , cape the city town")]
    assert tags == ["", "NNP", "NNP", "B", "", "NN", "", "", "B"]
