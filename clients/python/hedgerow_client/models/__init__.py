"""Contains all the data models used in inputs/outputs"""

from .account_change import AccountChange
from .account_input import AccountInput
from .account_kind import AccountKind
from .account_output import AccountOutput
from .account_query import AccountQuery
from .activity_input import ActivityInput
from .activity_input_properties import ActivityInputProperties
from .activity_output import ActivityOutput
from .activity_output_properties import ActivityOutputProperties
from .activity_query import ActivityQuery
from .added_output import AddedOutput
from .address_input import AddressInput
from .address_output import AddressOutput
from .agreement_input import AgreementInput
from .apart_output import ApartOutput
from .archived_month_output import ArchivedMonthOutput
from .area import Area
from .askable_output import AskableOutput
from .askable_output_choices import AskableOutputChoices
from .assignee_input import AssigneeInput
from .assumption import Assumption
from .attempt_output import AttemptOutput
from .attention_input import AttentionInput
from .attention_output import AttentionOutput
from .attribution_figures_output import AttributionFiguresOutput
from .attribution_query import AttributionQuery
from .author_input import AuthorInput
from .author_output import AuthorOutput
from .balance_output import BalanceOutput
from .batch_output import BatchOutput
from .better import Better
from .bond_output import BondOutput
from .broker_output import BrokerOutput
from .brought_output import BroughtOutput
from .capabilities_output import CapabilitiesOutput
from .capability_output import CapabilityOutput
from .care_line_output import CareLineOutput
from .care_output import CareOutput
from .channel import Channel
from .channel_credit_output import ChannelCreditOutput
from .choice_output import ChoiceOutput
from .circle_code_input import CircleCodeInput
from .circle_lookup_output import CircleLookupOutput
from .circle_member_input import CircleMemberInput
from .circle_member_output import CircleMemberOutput
from .circle_members_output import CircleMembersOutput
from .circle_output import CircleOutput
from .circle_payment_input import CirclePaymentInput
from .circle_payment_output import CirclePaymentOutput
from .circle_statement_output import CircleStatementOutput
from .circles_output import CirclesOutput
from .commodities_output import CommoditiesOutput
from .commodity_input import CommodityInput
from .commodity_kind import CommodityKind
from .commodity_output import CommodityOutput
from .compare_initiatives_assumption import CompareInitiativesAssumption
from .compared_output import ComparedOutput
from .compared_sum_output import ComparedSumOutput
from .comparison_output import ComparisonOutput
from .comparison_query import ComparisonQuery
from .comparison_query_assumption import ComparisonQueryAssumption
from .consent_input import ConsentInput
from .consent_output import ConsentOutput
from .contact_input import ContactInput
from .contact_kind import ContactKind
from .contact_output import ContactOutput
from .contributor_input import ContributorInput
from .conversation_output import ConversationOutput
from .conversation_query import ConversationQuery
from .conversation_query_view import ConversationQueryView
from .conversion_output import ConversionOutput
from .conversion_output_assets import ConversionOutputAssets
from .copied_column_output import CopiedColumnOutput
from .copied_table_output import CopiedTableOutput
from .copy_answer_output import CopyAnswerOutput
from .copy_check_output import CopyCheckOutput
from .copy_column_output import CopyColumnOutput
from .copy_difference_output import CopyDifferenceOutput
from .copy_input import CopyInput
from .copy_output import CopyOutput
from .copy_part_output import CopyPartOutput
from .copy_question_input import CopyQuestionInput
from .count_input import CountInput
from .count_input_definition import CountInputDefinition
from .count_output import CountOutput
from .coverage_output import CoverageOutput
from .criterion_input import CriterionInput
from .criterion_input_definition import CriterionInputDefinition
from .criterion_output import CriterionOutput
from .criterion_output_definition import CriterionOutputDefinition
from .customer_figures_output import CustomerFiguresOutput
from .customer_input import CustomerInput
from .customer_source_output import CustomerSourceOutput
from .customer_to_call_output import CustomerToCallOutput
from .day_output import DayOutput
from .days_query import DaysQuery
from .deliverable_input import DeliverableInput
from .deliverable_output import DeliverableOutput
from .delivery_detail_output import DeliveryDetailOutput
from .delivery_output import DeliveryOutput
from .delivery_query import DeliveryQuery
from .delivery_state import DeliveryState
from .device import Device
from .dismissal_input import DismissalInput
from .drawn_role_input import DrawnRoleInput
from .drawn_role_output import DrawnRoleOutput
from .duplicate_output import DuplicateOutput
from .end_query import EndQuery
from .endpoint_change import EndpointChange
from .endpoint_change_headers_type_0 import EndpointChangeHeadersType0
from .endpoint_input import EndpointInput
from .endpoint_input_headers import EndpointInputHeaders
from .endpoint_output import EndpointOutput
from .entry_output import EntryOutput
from .entry_query import EntryQuery
from .exchange_analysis_output import ExchangeAnalysisOutput
from .field_input import FieldInput
from .field_kind import FieldKind
from .field_output import FieldOutput
from .figures_output import FiguresOutput
from .figures_output_bots import FiguresOutputBots
from .figures_output_by import FiguresOutputBy
from .figures_query import FiguresQuery
from .fit_output import FitOutput
from .fits_output import FitsOutput
from .flow_input import FlowInput
from .flow_kind_output import FlowKindOutput
from .flow_kinds_output import FlowKindsOutput
from .flow_output import FlowOutput
from .flow_query import FlowQuery
from .flow_state import FlowState
from .flowed_output import FlowedOutput
from .forecast_output import ForecastOutput
from .fulfilment import Fulfilment
from .goal_input import GoalInput
from .group_input import GroupInput
from .group_output import GroupOutput
from .health_month_output import HealthMonthOutput
from .health_output import HealthOutput
from .health_part_output import HealthPartOutput
from .held_role import HeldRole
from .initiative_basis_input import InitiativeBasisInput
from .initiative_detail import InitiativeDetail
from .initiative_input import InitiativeInput
from .initiative_kind import InitiativeKind
from .initiative_output import InitiativeOutput
from .initiative_query import InitiativeQuery
from .initiative_result_output import InitiativeResultOutput
from .introduction_input import IntroductionInput
from .introduction_output import IntroductionOutput
from .item_output import ItemOutput
from .item_output_status import ItemOutputStatus
from .item_problem_output import ItemProblemOutput
from .item_problem_output_errors_item import ItemProblemOutputErrorsItem
from .judge_deliverable_judged_side import JudgeDeliverableJudgedSide
from .judged_side import JudgedSide
from .kept_question_input import KeptQuestionInput
from .kept_question_output import KeptQuestionOutput
from .kind_output import KindOutput
from .kinds_output import KindsOutput
from .letter_output import LetterOutput
from .line_input import LineInput
from .link_input import LinkInput
from .link_output import LinkOutput
from .list_conversations_view import ListConversationsView
from .list_orders_state import ListOrdersState
from .match_output import MatchOutput
from .matches_output import MatchesOutput
from .maturity_criterion_output import MaturityCriterionOutput
from .maturity_output import MaturityOutput
from .measure_goal_output import MeasureGoalOutput
from .measure_output import MeasureOutput
from .mention_output import MentionOutput
from .mention_query import MentionQuery
from .mention_state import MentionState
from .mention_state_input import MentionStateInput
from .merge_input import MergeInput
from .merge_output import MergeOutput
from .merged_output import MergedOutput
from .message_input import MessageInput
from .message_output import MessageOutput
from .missing_return_output import MissingReturnOutput
from .monthly_letter_output import MonthlyLetterOutput
from .network_figures_output import NetworkFiguresOutput
from .network_query import NetworkQuery
from .network_version_output import NetworkVersionOutput
from .new_endpoint_output import NewEndpointOutput
from .objection_input import ObjectionInput
from .order_output import OrderOutput
from .order_query import OrderQuery
from .order_query_state import OrderQueryState
from .order_state import OrderState
from .page_account_output import PageAccountOutput
from .page_activity_output import PageActivityOutput
from .page_archived_month_output import PageArchivedMonthOutput
from .page_circle_payment_output import PageCirclePaymentOutput
from .page_conversation_output import PageConversationOutput
from .page_delivery_output import PageDeliveryOutput
from .page_duplicate_output import PageDuplicateOutput
from .page_endpoint_output import PageEndpointOutput
from .page_entry_output import PageEntryOutput
from .page_field_output import PageFieldOutput
from .page_flow_output import PageFlowOutput
from .page_initiative_output import PageInitiativeOutput
from .page_letter_output import PageLetterOutput
from .page_mention_output import PageMentionOutput
from .page_merged_output import PageMergedOutput
from .page_network_version_output import PageNetworkVersionOutput
from .page_order_output import PageOrderOutput
from .page_party_output import PagePartyOutput
from .page_piece_output import PagePieceOutput
from .page_plan_output import PagePlanOutput
from .page_product_output import PageProductOutput
from .page_query import PageQuery
from .page_relationship_kind_output import PageRelationshipKindOutput
from .page_relationship_output import PageRelationshipOutput
from .page_resource_output import PageResourceOutput
from .page_return_output import PageReturnOutput
from .page_role_kind_output import PageRoleKindOutput
from .page_role_output import PageRoleOutput
from .page_segment_output import PageSegmentOutput
from .page_split_output import PageSplitOutput
from .page_tag_output import PageTagOutput
from .page_taking_part_output import PageTakingPartOutput
from .page_timeline_output import PageTimelineOutput
from .page_transfer_output import PageTransferOutput
from .page_upload_output import PageUploadOutput
from .page_value_network_output import PageValueNetworkOutput
from .page_watch_output import PageWatchOutput
from .parameter_output import ParameterOutput
from .part_output import PartOutput
from .party_balance_output import PartyBalanceOutput
from .party_change import PartyChange
from .party_change_custom import PartyChangeCustom
from .party_input import PartyInput
from .party_input_custom import PartyInputCustom
from .party_kind import PartyKind
from .party_output import PartyOutput
from .party_output_custom import PartyOutputCustom
from .party_query import PartyQuery
from .pause_input import PauseInput
from .payment_query import PaymentQuery
from .per import Per
from .period_query import PeriodQuery
from .person_output import PersonOutput
from .piece_input import PieceInput
from .piece_link_input import PieceLinkInput
from .piece_output import PieceOutput
from .piece_side import PieceSide
from .plan_input import PlanInput
from .plan_output import PlanOutput
from .problem import Problem
from .problem_errors_item import ProblemErrorsItem
from .product_output import ProductOutput
from .product_query import ProductQuery
from .profile_change import ProfileChange
from .profile_input import ProfileInput
from .profile_output import ProfileOutput
from .prompt_kind_output import PromptKindOutput
from .prompt_kinds_output import PromptKindsOutput
from .prompt_output import PromptOutput
from .prompts_output import PromptsOutput
from .purchase_input import PurchaseInput
from .purchase_line_output import PurchaseLineOutput
from .rate_input import RateInput
from .rate_output import RateOutput
from .rates_output import RatesOutput
from .reading_output import ReadingOutput
from .reason import Reason
from .reason_output import ReasonOutput
from .relationship_input import RelationshipInput
from .relationship_kind_output import RelationshipKindOutput
from .relationship_output import RelationshipOutput
from .replay_input import ReplayInput
from .replay_output import ReplayOutput
from .reply_input import ReplyInput
from .resource_change import ResourceChange
from .resource_input import ResourceInput
from .resource_output import ResourceOutput
from .resource_query import ResourceQuery
from .rests_on_output import RestsOnOutput
from .return_assumption import ReturnAssumption
from .return_output import ReturnOutput
from .return_query import ReturnQuery
from .reversal_input import ReversalInput
from .revision_input import RevisionInput
from .rhythm import Rhythm
from .role_exchange_output import RoleExchangeOutput
from .role_family import RoleFamily
from .role_input import RoleInput
from .role_kind_change import RoleKindChange
from .role_kind_input import RoleKindInput
from .role_kind_output import RoleKindOutput
from .role_output import RoleOutput
from .role_worth_output import RoleWorthOutput
from .rotation_input import RotationInput
from .rule import Rule
from .scenario_output import ScenarioOutput
from .seen_output import SeenOutput
from .segment_change import SegmentChange
from .segment_change_definition_type_0 import SegmentChangeDefinitionType0
from .segment_input import SegmentInput
from .segment_input_definition import SegmentInputDefinition
from .segment_output import SegmentOutput
from .segment_output_definition import SegmentOutputDefinition
from .segment_taking_part_input import SegmentTakingPartInput
from .shared_output import SharedOutput
from .side import Side
from .site_output import SiteOutput
from .sites_output import SitesOutput
from .snooze_input import SnoozeInput
from .snooze_output import SnoozeOutput
from .source import Source
from .split_booking_input import SplitBookingInput
from .split_booking_output import SplitBookingOutput
from .split_detail import SplitDetail
from .split_input import SplitInput
from .split_output import SplitOutput
from .standing import Standing
from .state import State
from .state_input import StateInput
from .statement_output import StatementOutput
from .statement_row_output import StatementRowOutput
from .supply_output import SupplyOutput
from .sure_output import SureOutput
from .tag_output import TagOutput
from .tags_input import TagsInput
from .tags_output import TagsOutput
from .taking_part_input import TakingPartInput
from .taking_part_output import TakingPartOutput
from .tally_output import TallyOutput
from .tie_query import TieQuery
from .timeline_output import TimelineOutput
from .timeline_output_properties import TimelineOutputProperties
from .timeline_query import TimelineQuery
from .transfer_input import TransferInput
from .transfer_line_input import TransferLineInput
from .transfer_line_output import TransferLineOutput
from .transfer_output import TransferOutput
from .transfer_query import TransferQuery
from .undrawn_output import UndrawnOutput
from .unit import Unit
from .upload_output import UploadOutput
from .value_judgement_input import ValueJudgementInput
from .value_judgement_output import ValueJudgementOutput
from .value_network_change import ValueNetworkChange
from .value_network_detail import ValueNetworkDetail
from .value_network_input import ValueNetworkInput
from .value_network_output import ValueNetworkOutput
from .value_network_query import ValueNetworkQuery
from .verb_output import VerbOutput
from .verbs_output import VerbsOutput
from .view import View
from .watch_input import WatchInput
from .watch_kind import WatchKind
from .watch_output import WatchOutput
from .watch_query import WatchQuery
from .weight import Weight
from .what_if_line_output import WhatIfLineOutput
from .what_if_output import WhatIfOutput
from .what_if_query import WhatIfQuery

__all__ = (
    "AccountChange",
    "AccountInput",
    "AccountKind",
    "AccountOutput",
    "AccountQuery",
    "ActivityInput",
    "ActivityInputProperties",
    "ActivityOutput",
    "ActivityOutputProperties",
    "ActivityQuery",
    "AddedOutput",
    "AddressInput",
    "AddressOutput",
    "AgreementInput",
    "ApartOutput",
    "ArchivedMonthOutput",
    "Area",
    "AskableOutput",
    "AskableOutputChoices",
    "AssigneeInput",
    "Assumption",
    "AttemptOutput",
    "AttentionInput",
    "AttentionOutput",
    "AttributionFiguresOutput",
    "AttributionQuery",
    "AuthorInput",
    "AuthorOutput",
    "BalanceOutput",
    "BatchOutput",
    "Better",
    "BondOutput",
    "BrokerOutput",
    "BroughtOutput",
    "CapabilitiesOutput",
    "CapabilityOutput",
    "CareLineOutput",
    "CareOutput",
    "Channel",
    "ChannelCreditOutput",
    "ChoiceOutput",
    "CircleCodeInput",
    "CircleLookupOutput",
    "CircleMemberInput",
    "CircleMemberOutput",
    "CircleMembersOutput",
    "CircleOutput",
    "CirclePaymentInput",
    "CirclePaymentOutput",
    "CirclesOutput",
    "CircleStatementOutput",
    "CommoditiesOutput",
    "CommodityInput",
    "CommodityKind",
    "CommodityOutput",
    "ComparedOutput",
    "ComparedSumOutput",
    "CompareInitiativesAssumption",
    "ComparisonOutput",
    "ComparisonQuery",
    "ComparisonQueryAssumption",
    "ConsentInput",
    "ConsentOutput",
    "ContactInput",
    "ContactKind",
    "ContactOutput",
    "ContributorInput",
    "ConversationOutput",
    "ConversationQuery",
    "ConversationQueryView",
    "ConversionOutput",
    "ConversionOutputAssets",
    "CopiedColumnOutput",
    "CopiedTableOutput",
    "CopyAnswerOutput",
    "CopyCheckOutput",
    "CopyColumnOutput",
    "CopyDifferenceOutput",
    "CopyInput",
    "CopyOutput",
    "CopyPartOutput",
    "CopyQuestionInput",
    "CountInput",
    "CountInputDefinition",
    "CountOutput",
    "CoverageOutput",
    "CriterionInput",
    "CriterionInputDefinition",
    "CriterionOutput",
    "CriterionOutputDefinition",
    "CustomerFiguresOutput",
    "CustomerInput",
    "CustomerSourceOutput",
    "CustomerToCallOutput",
    "DayOutput",
    "DaysQuery",
    "DeliverableInput",
    "DeliverableOutput",
    "DeliveryDetailOutput",
    "DeliveryOutput",
    "DeliveryQuery",
    "DeliveryState",
    "Device",
    "DismissalInput",
    "DrawnRoleInput",
    "DrawnRoleOutput",
    "DuplicateOutput",
    "EndpointChange",
    "EndpointChangeHeadersType0",
    "EndpointInput",
    "EndpointInputHeaders",
    "EndpointOutput",
    "EndQuery",
    "EntryOutput",
    "EntryQuery",
    "ExchangeAnalysisOutput",
    "FieldInput",
    "FieldKind",
    "FieldOutput",
    "FiguresOutput",
    "FiguresOutputBots",
    "FiguresOutputBy",
    "FiguresQuery",
    "FitOutput",
    "FitsOutput",
    "FlowedOutput",
    "FlowInput",
    "FlowKindOutput",
    "FlowKindsOutput",
    "FlowOutput",
    "FlowQuery",
    "FlowState",
    "ForecastOutput",
    "Fulfilment",
    "GoalInput",
    "GroupInput",
    "GroupOutput",
    "HealthMonthOutput",
    "HealthOutput",
    "HealthPartOutput",
    "HeldRole",
    "InitiativeBasisInput",
    "InitiativeDetail",
    "InitiativeInput",
    "InitiativeKind",
    "InitiativeOutput",
    "InitiativeQuery",
    "InitiativeResultOutput",
    "IntroductionInput",
    "IntroductionOutput",
    "ItemOutput",
    "ItemOutputStatus",
    "ItemProblemOutput",
    "ItemProblemOutputErrorsItem",
    "JudgeDeliverableJudgedSide",
    "JudgedSide",
    "KeptQuestionInput",
    "KeptQuestionOutput",
    "KindOutput",
    "KindsOutput",
    "LetterOutput",
    "LineInput",
    "LinkInput",
    "LinkOutput",
    "ListConversationsView",
    "ListOrdersState",
    "MatchesOutput",
    "MatchOutput",
    "MaturityCriterionOutput",
    "MaturityOutput",
    "MeasureGoalOutput",
    "MeasureOutput",
    "MentionOutput",
    "MentionQuery",
    "MentionState",
    "MentionStateInput",
    "MergedOutput",
    "MergeInput",
    "MergeOutput",
    "MessageInput",
    "MessageOutput",
    "MissingReturnOutput",
    "MonthlyLetterOutput",
    "NetworkFiguresOutput",
    "NetworkQuery",
    "NetworkVersionOutput",
    "NewEndpointOutput",
    "ObjectionInput",
    "OrderOutput",
    "OrderQuery",
    "OrderQueryState",
    "OrderState",
    "PageAccountOutput",
    "PageActivityOutput",
    "PageArchivedMonthOutput",
    "PageCirclePaymentOutput",
    "PageConversationOutput",
    "PageDeliveryOutput",
    "PageDuplicateOutput",
    "PageEndpointOutput",
    "PageEntryOutput",
    "PageFieldOutput",
    "PageFlowOutput",
    "PageInitiativeOutput",
    "PageLetterOutput",
    "PageMentionOutput",
    "PageMergedOutput",
    "PageNetworkVersionOutput",
    "PageOrderOutput",
    "PagePartyOutput",
    "PagePieceOutput",
    "PagePlanOutput",
    "PageProductOutput",
    "PageQuery",
    "PageRelationshipKindOutput",
    "PageRelationshipOutput",
    "PageResourceOutput",
    "PageReturnOutput",
    "PageRoleKindOutput",
    "PageRoleOutput",
    "PageSegmentOutput",
    "PageSplitOutput",
    "PageTagOutput",
    "PageTakingPartOutput",
    "PageTimelineOutput",
    "PageTransferOutput",
    "PageUploadOutput",
    "PageValueNetworkOutput",
    "PageWatchOutput",
    "ParameterOutput",
    "PartOutput",
    "PartyBalanceOutput",
    "PartyChange",
    "PartyChangeCustom",
    "PartyInput",
    "PartyInputCustom",
    "PartyKind",
    "PartyOutput",
    "PartyOutputCustom",
    "PartyQuery",
    "PauseInput",
    "PaymentQuery",
    "Per",
    "PeriodQuery",
    "PersonOutput",
    "PieceInput",
    "PieceLinkInput",
    "PieceOutput",
    "PieceSide",
    "PlanInput",
    "PlanOutput",
    "Problem",
    "ProblemErrorsItem",
    "ProductOutput",
    "ProductQuery",
    "ProfileChange",
    "ProfileInput",
    "ProfileOutput",
    "PromptKindOutput",
    "PromptKindsOutput",
    "PromptOutput",
    "PromptsOutput",
    "PurchaseInput",
    "PurchaseLineOutput",
    "RateInput",
    "RateOutput",
    "RatesOutput",
    "ReadingOutput",
    "Reason",
    "ReasonOutput",
    "RelationshipInput",
    "RelationshipKindOutput",
    "RelationshipOutput",
    "ReplayInput",
    "ReplayOutput",
    "ReplyInput",
    "ResourceChange",
    "ResourceInput",
    "ResourceOutput",
    "ResourceQuery",
    "RestsOnOutput",
    "ReturnAssumption",
    "ReturnOutput",
    "ReturnQuery",
    "ReversalInput",
    "RevisionInput",
    "Rhythm",
    "RoleExchangeOutput",
    "RoleFamily",
    "RoleInput",
    "RoleKindChange",
    "RoleKindInput",
    "RoleKindOutput",
    "RoleOutput",
    "RoleWorthOutput",
    "RotationInput",
    "Rule",
    "ScenarioOutput",
    "SeenOutput",
    "SegmentChange",
    "SegmentChangeDefinitionType0",
    "SegmentInput",
    "SegmentInputDefinition",
    "SegmentOutput",
    "SegmentOutputDefinition",
    "SegmentTakingPartInput",
    "SharedOutput",
    "Side",
    "SiteOutput",
    "SitesOutput",
    "SnoozeInput",
    "SnoozeOutput",
    "Source",
    "SplitBookingInput",
    "SplitBookingOutput",
    "SplitDetail",
    "SplitInput",
    "SplitOutput",
    "Standing",
    "State",
    "StateInput",
    "StatementOutput",
    "StatementRowOutput",
    "SupplyOutput",
    "SureOutput",
    "TagOutput",
    "TagsInput",
    "TagsOutput",
    "TakingPartInput",
    "TakingPartOutput",
    "TallyOutput",
    "TieQuery",
    "TimelineOutput",
    "TimelineOutputProperties",
    "TimelineQuery",
    "TransferInput",
    "TransferLineInput",
    "TransferLineOutput",
    "TransferOutput",
    "TransferQuery",
    "UndrawnOutput",
    "Unit",
    "UploadOutput",
    "ValueJudgementInput",
    "ValueJudgementOutput",
    "ValueNetworkChange",
    "ValueNetworkDetail",
    "ValueNetworkInput",
    "ValueNetworkOutput",
    "ValueNetworkQuery",
    "VerbOutput",
    "VerbsOutput",
    "View",
    "WatchInput",
    "WatchKind",
    "WatchOutput",
    "WatchQuery",
    "Weight",
    "WhatIfLineOutput",
    "WhatIfOutput",
    "WhatIfQuery",
)
