import type { ShopProfile } from '@zhanggui/core/shop';
import type { CampaignTemplate } from '../campaign/campaignTemplate.js';
import type { DiagnosisTree } from '../diagnosis/diagnosisTree.js';
import type { KnowledgeEntry } from '../knowledge/knowledgeEntry.js';
import type { Kpi, Scorecard } from '../kpi/kpi.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import type { Competency } from '../role/competency.js';
import type { DutyGroup } from '../role/dutyGroup.js';
import type { Meta } from '../role/meta.js';
import type { Prose } from '../role/prose.js';
import type { Role } from '../role/role.js';
import type { Tool } from '../role/tool.js';
import type { ScriptTemplate } from '../script/scriptTemplate.js';
import type { FactDefinition } from '../sop/condition.js';
import type { Sop } from '../sop/sop.js';
import type { Standard } from '../sop/standard.js';

/** 作业手册: everything that a shop has agreed on about its work, as one value. */
export interface Playbook extends Meta {
  /** 适用对象: whom it is for. */
  readonly audience: readonly string[];
  /** 目的. */
  readonly purpose: Prose;
  /** 适用范围. */
  readonly scope: Prose;
  readonly profile?: ShopProfile;
  readonly roles: readonly Role[];
  /** Departments outside the team that may be asked or told (C, I): `dept:market`. */
  readonly departments?: readonly { readonly id: string; readonly name: Prose }[];
  /** 职责分组: what must be somebody's, whoever has which seat. */
  readonly dutyGroups?: readonly DutyGroup[];
  readonly competencies?: readonly Competency[];
  /** What conditions everywhere may ask for, next to the facts of their SOP or tree; `compileSop` takes them beside the SOP. */
  readonly facts?: readonly FactDefinition[];
  readonly sops: readonly Sop[];
  readonly kpis?: readonly Kpi[];
  readonly scorecards?: readonly Scorecard[];
  readonly campaigns?: readonly CampaignTemplate[];
  readonly risks?: readonly RiskPlan[];
  readonly trees?: readonly DiagnosisTree[];
  readonly scripts?: readonly ScriptTemplate[];
  readonly knowledge?: readonly KnowledgeEntry[];
  readonly tools?: readonly Tool[];
  readonly standards?: readonly Standard[];
}
