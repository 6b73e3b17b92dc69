"""The demo's voicemails: ten customers of three business processes, with real words in real sound files.

``voices.toml`` lists the customers and their words. ``python -m demo.voices FOLDER`` synthesises them when the demo's data is
made, on this machine and without the network, with hibari-tts (Apache-2.0), whose only voice, distilled from Kokoro-82M
(Apache-2.0), is in its package. Each customer has another pitch, throat and pace. The result is that of a telephone
system: WAV, µ-law, 8 kHz, one channel, with the band of a telephone line.

Of the engines in Debian and PyPI that download nothing at run time, this one is recognised best and sounds most like a
person: of these words over the same line, the transcription has 1 % wrong; with Debian's festival (HTS) 2 %, flite 4 to 7 %,
festival's diphones 9 %, and espeak-ng 32 %.
"""
