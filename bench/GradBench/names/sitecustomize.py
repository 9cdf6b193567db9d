"""Gives pydantic 1 the names of pydantic 2 that the evals use."""
try:
    from pydantic import BaseModel

    if not hasattr(BaseModel, "model_validate"):
        BaseModel.model_validate = classmethod(lambda cls, value: cls.parse_obj(value))
        BaseModel.model_dump = lambda self: self.dict()
except ImportError:
    pass
