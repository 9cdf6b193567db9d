"""The little of dataclasses-json that the evals use: fields with an encoder, and to_dict."""
import dataclasses


def config(encoder=None, decoder=None):
    return {"encoder": encoder}


def _plain(value):
    if not dataclasses.is_dataclass(value):
        return value
    result = {}
    for field in dataclasses.fields(value):
        encode = field.metadata.get("encoder") or _plain
        result[field.name] = encode(getattr(value, field.name))
    return result


def dataclass_json(cls):
    cls.to_dict = _plain
    return cls
