"""Contains all the data models used in inputs/outputs"""

from .activity_input import ActivityInput
from .activity_input_properties import ActivityInputProperties
from .activity_output import ActivityOutput
from .activity_output_properties import ActivityOutputProperties
from .activity_query import ActivityQuery
from .address_input import AddressInput
from .address_output import AddressOutput
from .apart_output import ApartOutput
from .askable_output import AskableOutput
from .askable_output_choices import AskableOutputChoices
from .attention_input import AttentionInput
from .attention_output import AttentionOutput
from .bond_output import BondOutput
from .capabilities_output import CapabilitiesOutput
from .capability_output import CapabilityOutput
from .care_output import CareOutput
from .channel import Channel
from .choice_output import ChoiceOutput
from .contact_input import ContactInput
from .contact_kind import ContactKind
from .contact_output import ContactOutput
from .copy_input import CopyInput
from .count_input import CountInput
from .count_input_definition import CountInputDefinition
from .count_output import CountOutput
from .coverage_output import CoverageOutput
from .criterion_input import CriterionInput
from .criterion_input_definition import CriterionInputDefinition
from .criterion_output import CriterionOutput
from .criterion_output_definition import CriterionOutputDefinition
from .duplicate_output import DuplicateOutput
from .end_query import EndQuery
from .field_input import FieldInput
from .field_kind import FieldKind
from .field_output import FieldOutput
from .fit_output import FitOutput
from .fits_output import FitsOutput
from .held_role import HeldRole
from .introduction_input import IntroductionInput
from .kind_output import KindOutput
from .kinds_output import KindsOutput
from .line_output import LineOutput
from .match_output import MatchOutput
from .matches_output import MatchesOutput
from .merge_input import MergeInput
from .merge_output import MergeOutput
from .merged_output import MergedOutput
from .message_input import MessageInput
from .message_output import MessageOutput
from .page_activity_output import PageActivityOutput
from .page_duplicate_output import PageDuplicateOutput
from .page_field_output import PageFieldOutput
from .page_merged_output import PageMergedOutput
from .page_party_output import PagePartyOutput
from .page_plan_output import PagePlanOutput
from .page_query import PageQuery
from .page_relationship_kind_output import PageRelationshipKindOutput
from .page_relationship_output import PageRelationshipOutput
from .page_resource_output import PageResourceOutput
from .page_role_kind_output import PageRoleKindOutput
from .page_role_output import PageRoleOutput
from .page_segment_output import PageSegmentOutput
from .page_tag_output import PageTagOutput
from .party_change import PartyChange
from .party_change_custom import PartyChangeCustom
from .party_input import PartyInput
from .party_input_custom import PartyInputCustom
from .party_kind import PartyKind
from .party_output import PartyOutput
from .party_output_custom import PartyOutputCustom
from .party_query import PartyQuery
from .pause_input import PauseInput
from .per import Per
from .plan_input import PlanInput
from .plan_output import PlanOutput
from .problem import Problem
from .problem_errors_item import ProblemErrorsItem
from .profile_change import ProfileChange
from .profile_input import ProfileInput
from .profile_output import ProfileOutput
from .reason_output import ReasonOutput
from .relationship_input import RelationshipInput
from .relationship_kind_output import RelationshipKindOutput
from .relationship_output import RelationshipOutput
from .resource_change import ResourceChange
from .resource_input import ResourceInput
from .resource_output import ResourceOutput
from .resource_query import ResourceQuery
from .rhythm import Rhythm
from .role_family import RoleFamily
from .role_input import RoleInput
from .role_kind_change import RoleKindChange
from .role_kind_input import RoleKindInput
from .role_kind_output import RoleKindOutput
from .role_output import RoleOutput
from .segment_change import SegmentChange
from .segment_change_definition_type_0 import SegmentChangeDefinitionType0
from .segment_input import SegmentInput
from .segment_input_definition import SegmentInputDefinition
from .segment_output import SegmentOutput
from .segment_output_definition import SegmentOutputDefinition
from .side import Side
from .standing import Standing
from .tag_output import TagOutput
from .tags_input import TagsInput
from .tags_output import TagsOutput
from .tie_query import TieQuery
from .unit import Unit
from .verb_output import VerbOutput
from .verbs_output import VerbsOutput
from .weight import Weight

__all__ = (
    "ActivityInput",
    "ActivityInputProperties",
    "ActivityOutput",
    "ActivityOutputProperties",
    "ActivityQuery",
    "AddressInput",
    "AddressOutput",
    "ApartOutput",
    "AskableOutput",
    "AskableOutputChoices",
    "AttentionInput",
    "AttentionOutput",
    "BondOutput",
    "CapabilitiesOutput",
    "CapabilityOutput",
    "CareOutput",
    "Channel",
    "ChoiceOutput",
    "ContactInput",
    "ContactKind",
    "ContactOutput",
    "CopyInput",
    "CountInput",
    "CountInputDefinition",
    "CountOutput",
    "CoverageOutput",
    "CriterionInput",
    "CriterionInputDefinition",
    "CriterionOutput",
    "CriterionOutputDefinition",
    "DuplicateOutput",
    "EndQuery",
    "FieldInput",
    "FieldKind",
    "FieldOutput",
    "FitOutput",
    "FitsOutput",
    "HeldRole",
    "IntroductionInput",
    "KindOutput",
    "KindsOutput",
    "LineOutput",
    "MatchesOutput",
    "MatchOutput",
    "MergedOutput",
    "MergeInput",
    "MergeOutput",
    "MessageInput",
    "MessageOutput",
    "PageActivityOutput",
    "PageDuplicateOutput",
    "PageFieldOutput",
    "PageMergedOutput",
    "PagePartyOutput",
    "PagePlanOutput",
    "PageQuery",
    "PageRelationshipKindOutput",
    "PageRelationshipOutput",
    "PageResourceOutput",
    "PageRoleKindOutput",
    "PageRoleOutput",
    "PageSegmentOutput",
    "PageTagOutput",
    "PartyChange",
    "PartyChangeCustom",
    "PartyInput",
    "PartyInputCustom",
    "PartyKind",
    "PartyOutput",
    "PartyOutputCustom",
    "PartyQuery",
    "PauseInput",
    "Per",
    "PlanInput",
    "PlanOutput",
    "Problem",
    "ProblemErrorsItem",
    "ProfileChange",
    "ProfileInput",
    "ProfileOutput",
    "ReasonOutput",
    "RelationshipInput",
    "RelationshipKindOutput",
    "RelationshipOutput",
    "ResourceChange",
    "ResourceInput",
    "ResourceOutput",
    "ResourceQuery",
    "Rhythm",
    "RoleFamily",
    "RoleInput",
    "RoleKindChange",
    "RoleKindInput",
    "RoleKindOutput",
    "RoleOutput",
    "SegmentChange",
    "SegmentChangeDefinitionType0",
    "SegmentInput",
    "SegmentInputDefinition",
    "SegmentOutput",
    "SegmentOutputDefinition",
    "Side",
    "Standing",
    "TagOutput",
    "TagsInput",
    "TagsOutput",
    "TieQuery",
    "Unit",
    "VerbOutput",
    "VerbsOutput",
    "Weight",
)
