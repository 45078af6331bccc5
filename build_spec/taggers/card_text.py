"""The words of the model's card, with gaps for what was measured."""

CARD = """# Taggers of cues, contents, sources and names ({name})

A small transformer that reads English news a few paragraphs at a time, and for each word gives the
chance that it is a cue (of saying; of thinking, wishing or planning) and one of {names} labels of
names, dates and numbers; then, for each cue, which words of its paragraph are its content and
which its source. `onrecord.claims.tagging` runs it on one core of the CPU and joins what it finds
with the rules; without these files the rules work alone.

| file | size | holds |
| --- | --- | --- |
| `tokens.onnx` | {tokens} | the transformer, its weights as whole numbers of 8 bits scaled by channel |
| `pairs.onnx` | {pairs} | the network that labels a paragraph's words for one cue |
| `pieces.txt` | {pieces} | the vocabulary of all-MiniLM-L6-v2 |
| `table.json` | {table} | labels, thresholds, chances, and how it was trained |

## Made from

| part | for | licence |
| --- | --- | --- |
| all-MiniLM-L6-v2 | encoder: its embeddings and the layers named below are where training began | Apache-2.0 |
{teacher}| en_core_web_sm 3.8 | labels of names to learn from; tags and parse, in training and in use | MIT |
| annotated articles | {articles} English articles on politics of 2015-16, who says, thinks or wants what | none stated |

The articles are a public research corpus. None of their text is in this folder: it holds weights,
a vocabulary that was there before, tables of labels, and the numbers below. Two thirds of what the
model read in training had other names of people and places and other quotation marks than the
articles, so that it learns no names by heart.

{training}

Trained anew, with this card, by

    python3 build_spec/start.py train --data FOLDER --teacher FOLDER

and measured anew, with this card, by

    python3 build_spec/start.py train --data FOLDER --card-only

## Use

Meant for written English news, to propose claims that a person then checks. Not for other
languages, verse, or transcripts without quotation marks; not to decide by itself what somebody
said. Names and topics are those of American politics of 2015-16: articles of other kinds, places
and times score lower, as the second set below shows. Labels of names were learned from another
model, not from people, and repeat its mistakes. Whether a claim is true is no matter here.

## Scores

F1 by the corpus' scorer, of the whole program. `dev` has 82 articles of the same corpus,
`wikinews-dev` 12 of Wikinews (GUM corpus) with speech alone annotated. In the view "speech" thoughts,
wishes and plans are neither wanted nor wrong. Two annotators of such articles agree at .725 on
"claim".
Rules and thresholds were chosen on these sets, so an unseen set will score a little lower.

| set | view | extractor | {head} |
| --- | --- | --- | {rule} |
{rows}

## Chances

A claim's raw score is the chance of its cue times the mean chance of its content's words. The
program gives the share of claims with such a score that had the right content and source, in the
view "all", among the articles of `dev` with even numbers:

| raw score from | right |
| --- | --- |
{steps}

What only a rule found has no raw score: its chance is {alone}, the share that was right there. A
claim whose speaker is unsure keeps four fifths of its chance.

How far that holds, on the articles with odd numbers:

| raw score from | claims | promised | right |
| --- | --- | --- | --- |
{bins}

Of what only a rule found, right: {alone_test} of {alone_count} claims.
"""

TEACHER = """\
| all-mpnet-base-v2 | teacher: each article is labelled by one that did not see it | Apache-2.0 |
"""
