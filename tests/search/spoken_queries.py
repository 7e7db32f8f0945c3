"""What someone remembers of a talk: (query, talk, second), for the 24 talks of the W3C media workshop.

Written for this project from the English captions, words of one place each, not always in their form.
"""

SPOKEN = [
    ("isochronous metadata one sample per clock tick or lumpy", "bruce-devlin-metadata", 185),
    ("fire and forget queued processing model decode", "chris-cunningham-hello-webcodecs", 488),
    ("detected fps closer to 25 in this segment", "chris-cunningham-webcodecs-videoencoderconfig", 272),
    (
        "allow sites to receive MIDI messages and record the whole screen",
        "christoph-guttandin-all-that-can-be-done",
        592,
    ),
    ("one version of the website for people with motor disabilities", "ed-gray-accessibility", 143),
    ("removing watermark tools, subtitle production", "he-zhi-production-olympics", 280),
    ("audio stream glitches buffer underrun", "hongchan-choi-building-audio-apps", 356),
    ("WebAssembly to parse MP4 and de-multiplex", "james-pearce-browser-hosted-video-editing", 436),
    ("all systems in the platform speak the same language", "julian-fernandez-campon-ipaas", 185),
    ("blend textures of several video tracks on canvas", "junyue-cao-non-linear-video-editor", 192),
    ("WebAssembly support today is all 32-bit", "kevin-streeter-creative-expression", 194),
    ("loss function image difference metrics", "max-grosse-openexr", 220),
    (
        "trusted events versus synthetic events dispatched by script",
        "oleg-sidorkin-distributed-content-review",
        342,
    ),
    ("random Mondrian art generator", "patrick-brosset-eyedropper-api", 192),
    ("copy frame data into the WASM heap", "paul-adenot-webcodecs-performance", 252),
    ("lag of ten milliseconds on a windows computer", "peter-salomonsen-webassembly-music", 247),
    ("images sampled at 48 bit per pixel", "pierre-anthony-lemieux-media-production", 132),
    ("demuxer and muxer in javascript", "qiang-fu-video-transcoding", 205),
    ("monitoring audio levels and displaying overlays", "sacha-guddoy-media-element-accuracy", 192),
    ("cutting between camera feeds shown at exactly the same time", "sacha-guddoy-webrtc", 98),
    ("only unidirectional flows, no re-negotiation", "sergio-garcia-murillo-whip", 184),
    ("FFmpeg is normally used as a command line tool", "soeren-balko-clipchamp-webcodecs", 340),
    (
        "triggering transcodes and file transfers before the deadline",
        "steve-cronan-production-metaverse",
        236,
    ),
    ("recording latency compensation", "ulf-hammarqvist-audio-latency", 227),
]
