"""How good and how fast saring is, beside its peers, on labelled pages. Not shipped in the wheel.

The way through: `datasets` yields labelled pages → `systems` turn each into text (`peers`, `runner`, kept in `cache`)
→ `metrics` score the text by each benchmark's own rule → `scoring` groups and resamples → `table` prints. `held`
names what the build may not fall below (`floors`) and `bench` measures time and memory. `python -m evaluation --help` lists
the verbs.
"""
