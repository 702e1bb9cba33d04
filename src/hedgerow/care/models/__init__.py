from hedgerow.care.models.plans import Attention, CarePlan, Rhythm, Unit
from hedgerow.care.models.standing import CarePause, LastContact

__all__ = ["Attention", "CarePause", "CarePlan", "LastContact", "Rhythm", "Unit"]
