
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "activity": {
                  Row: {
                    "action": string,"columns": (string)[],"created_at": string,"id": string,"project_id": string,"subject": string,"subject_id": string | null,"updated_at": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"columns"?: (string)[],"created_at"?: string,"id"?: string,"project_id": string,"subject": string,"subject_id"?: string | null,"updated_at"?: string,"user_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"columns"?: (string)[],"created_at"?: string,"id"?: string,"project_id"?: string,"subject"?: string,"subject_id"?: string | null,"updated_at"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"conflicts": {
                  Row: {
                    "created_at": string,"earlier_fact_id": string,"id": string,"kind": string,"later_fact_id": string,"project_id": string,"resolution": string | null,"resolved_at": string | null,"resolved_by": string | null,"subject": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"earlier_fact_id": string,"id"?: string,"kind": string,"later_fact_id": string,"project_id": string,"resolution"?: string | null,"resolved_at"?: string | null,"resolved_by"?: string | null,"subject": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"earlier_fact_id"?: string,"id"?: string,"kind"?: string,"later_fact_id"?: string,"project_id"?: string,"resolution"?: string | null,"resolved_at"?: string | null,"resolved_by"?: string | null,"subject"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "conflicts_earlier_fact_id_fkey"
      columns: ["earlier_fact_id"]
isOneToOne: false
      referencedRelation: "stated_facts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "conflicts_later_fact_id_fkey"
      columns: ["later_fact_id"]
isOneToOne: false
      referencedRelation: "stated_facts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "conflicts_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"di_agent_logs": {
                  Row: {
                    "action_type": string | null,"created_at": string,"decision": string | null,"degraded": boolean,"error_code": string | null,"error_message": string | null,"execution_time_ms": number | null,"gates_affected": (string)[],"guidance_provided": Json | null,"id": string,"idempotency_key": string | null,"model": string | null,"observation": string | null,"project_id": string,"readiness_after": number | null,"readiness_before": number | null,"recommended_next": string | null,"request_key": string | null,"response": Json | null,"stop_reason": string | null,"success": boolean,"thinking": string | null,"timings": NonNullable<Json>,"tools_called": NonNullable<Json>,"trigger": string,"trigger_context": string | null,"updated_at": string,"usage": NonNullable<Json>,"what_would_help": (string)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "action_type"?: string | null,"created_at"?: string,"decision"?: string | null,"degraded"?: boolean,"error_code"?: string | null,"error_message"?: string | null,"execution_time_ms"?: number | null,"gates_affected"?: (string)[],"guidance_provided"?: Json | null,"id"?: string,"idempotency_key"?: string | null,"model"?: string | null,"observation"?: string | null,"project_id": string,"readiness_after"?: number | null,"readiness_before"?: number | null,"recommended_next"?: string | null,"request_key"?: string | null,"response"?: Json | null,"stop_reason"?: string | null,"success"?: boolean,"thinking"?: string | null,"timings"?: NonNullable<Json>,"tools_called"?: NonNullable<Json>,"trigger": string,"trigger_context"?: string | null,"updated_at"?: string,"usage"?: NonNullable<Json>,"what_would_help"?: (string)[]
                  }
                  Update: {
                    "action_type"?: string | null,"created_at"?: string,"decision"?: string | null,"degraded"?: boolean,"error_code"?: string | null,"error_message"?: string | null,"execution_time_ms"?: number | null,"gates_affected"?: (string)[],"guidance_provided"?: Json | null,"id"?: string,"idempotency_key"?: string | null,"model"?: string | null,"observation"?: string | null,"project_id"?: string,"readiness_after"?: number | null,"readiness_before"?: number | null,"recommended_next"?: string | null,"request_key"?: string | null,"response"?: Json | null,"stop_reason"?: string | null,"success"?: boolean,"thinking"?: string | null,"timings"?: NonNullable<Json>,"tools_called"?: NonNullable<Json>,"trigger"?: string,"trigger_context"?: string | null,"updated_at"?: string,"usage"?: NonNullable<Json>,"what_would_help"?: (string)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "di_agent_logs_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"di_agent_runs": {
                  Row: {
                    "created_at": string,"events": NonNullable<Json>,"id": string,"lease_expires_at": string,"project_id": string,"state": string,"updated_at": string,"user_id": string | null,"words_erased": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"events"?: NonNullable<Json>,"id": string,"lease_expires_at": string,"project_id": string,"state"?: string,"updated_at"?: string,"user_id"?: string | null,"words_erased"?: boolean
                  }
                  Update: {
                    "created_at"?: string,"events"?: NonNullable<Json>,"id"?: string,"lease_expires_at"?: string,"project_id"?: string,"state"?: string,"updated_at"?: string,"user_id"?: string | null,"words_erased"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "di_agent_runs_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"di_analysis_cache": {
                  Row: {
                    "confidence_by_area": NonNullable<Json>,"created_at": string,"detected_signals": Json | null,"identified_gaps": Json | null,"identified_risks": Json | null,"identified_stakeholders": Json | null,"inferences": Json | null,"invalidated_at": string | null,"invalidation_reason": string | null,"last_decision": Json | null,"last_decision_key": string | null,"last_full_analysis_at": string | null,"org_profile": Json | null,"overall_confidence": number,"project_id": string,"revision": number,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence_by_area"?: NonNullable<Json>,"created_at"?: string,"detected_signals"?: Json | null,"identified_gaps"?: Json | null,"identified_risks"?: Json | null,"identified_stakeholders"?: Json | null,"inferences"?: Json | null,"invalidated_at"?: string | null,"invalidation_reason"?: string | null,"last_decision"?: Json | null,"last_decision_key"?: string | null,"last_full_analysis_at"?: string | null,"org_profile"?: Json | null,"overall_confidence"?: number,"project_id": string,"revision"?: number,"updated_at"?: string
                  }
                  Update: {
                    "confidence_by_area"?: NonNullable<Json>,"created_at"?: string,"detected_signals"?: Json | null,"identified_gaps"?: Json | null,"identified_risks"?: Json | null,"identified_stakeholders"?: Json | null,"inferences"?: Json | null,"invalidated_at"?: string | null,"invalidation_reason"?: string | null,"last_decision"?: Json | null,"last_decision_key"?: string | null,"last_full_analysis_at"?: string | null,"org_profile"?: Json | null,"overall_confidence"?: number,"project_id"?: string,"revision"?: number,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "di_analysis_cache_project_id_fkey"
      columns: ["project_id"]
isOneToOne: true
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"erased_sources": {
                  Row: {
                    "created_at": string,"erased_by": string | null,"evidence_version": number,"id": string,"kind": string,"project_id": string,"source_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"erased_by"?: string | null,"evidence_version": number,"id"?: string,"kind": string,"project_id": string,"source_id": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"erased_by"?: string | null,"evidence_version"?: number,"id"?: string,"kind"?: string,"project_id"?: string,"source_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "erased_sources_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"features": {
                  Row: {
                    "confirmation_status": string,"confirmed": boolean,"created_at": string,"description": string | null,"evidence": NonNullable<Json>,"id": string,"is_mvp": boolean,"name": string,"project_id": string,"system_behaviors": (string)[],"target_persona_ids": (string)[],"updated_at": string,"user_actions": (string)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"description"?: string | null,"evidence"?: NonNullable<Json>,"id"?: string,"is_mvp"?: boolean,"name": string,"project_id": string,"system_behaviors"?: (string)[],"target_persona_ids"?: (string)[],"updated_at"?: string,"user_actions"?: (string)[]
                  }
                  Update: {
                    "confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"description"?: string | null,"evidence"?: NonNullable<Json>,"id"?: string,"is_mvp"?: boolean,"name"?: string,"project_id"?: string,"system_behaviors"?: (string)[],"target_persona_ids"?: (string)[],"updated_at"?: string,"user_actions"?: (string)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "features_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"foundation_revisions": {
                  Row: {
                    "confidence": number | null,"confirmed_by": string | null,"created_at": string,"decision": string | null,"element": string,"id": string,"kind": string,"project_id": string,"run_id": string | null,"updated_at": string,"user_id": string | null,"value": Json | null
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence"?: number | null,"confirmed_by"?: string | null,"created_at"?: string,"decision"?: string | null,"element": string,"id"?: string,"kind": string,"project_id": string,"run_id"?: string | null,"updated_at"?: string,"user_id"?: string | null,"value"?: Json | null
                  }
                  Update: {
                    "confidence"?: number | null,"confirmed_by"?: string | null,"created_at"?: string,"decision"?: string | null,"element"?: string,"id"?: string,"kind"?: string,"project_id"?: string,"run_id"?: string | null,"updated_at"?: string,"user_id"?: string | null,"value"?: Json | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "foundation_revisions_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"meetings": {
                  Row: {
                    "created_at": string,"id": string,"project_id": string,"scheduled_at": string | null,"status": string,"title": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"project_id": string,"scheduled_at"?: string | null,"status"?: string,"title"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"project_id"?: string,"scheduled_at"?: string | null,"status"?: string,"title"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meetings_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"operation_metrics": {
                  Row: {
                    "cache": string | null,"cache_creation_input_tokens": number,"cache_read_input_tokens": number,"cost_usd": number | null,"created_at": string,"db_calls": number,"db_ms": number,"duration_ms": number,"error_code": string | null,"first_token_ms": number | null,"id": number,"input_tokens": number,"llm_calls": number,"llm_ms": number,"ok": boolean,"operation": string,"output_tokens": number,"project_id": string | null,"project_ids": (string)[] | null,"streamed": boolean,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cache"?: string | null,"cache_creation_input_tokens"?: number,"cache_read_input_tokens"?: number,"cost_usd"?: number | null,"created_at"?: string,"db_calls"?: number,"db_ms"?: number,"duration_ms": number,"error_code"?: string | null,"first_token_ms"?: number | null,"id"?: never,"input_tokens"?: number,"llm_calls"?: number,"llm_ms"?: number,"ok"?: boolean,"operation": string,"output_tokens"?: number,"project_id"?: string | null,"project_ids"?: (string)[] | null,"streamed"?: boolean,"updated_at"?: string
                  }
                  Update: {
                    "cache"?: string | null,"cache_creation_input_tokens"?: number,"cache_read_input_tokens"?: number,"cost_usd"?: number | null,"created_at"?: string,"db_calls"?: number,"db_ms"?: number,"duration_ms"?: number,"error_code"?: string | null,"first_token_ms"?: number | null,"id"?: never,"input_tokens"?: number,"llm_calls"?: number,"llm_ms"?: number,"ok"?: boolean,"operation"?: string,"output_tokens"?: number,"project_id"?: string | null,"project_ids"?: (string)[] | null,"streamed"?: boolean,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"personas": {
                  Row: {
                    "confirmation_status": string,"confirmed": boolean,"created_at": string,"goals": (string)[],"id": string,"name": string,"pain_points": (string)[],"project_id": string,"role": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"goals"?: (string)[],"id"?: string,"name": string,"pain_points"?: (string)[],"project_id": string,"role"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"goals"?: (string)[],"id"?: string,"name"?: string,"pain_points"?: (string)[],"project_id"?: string,"role"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "personas_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"project_foundation": {
                  Row: {
                    "budget_constraints": Json | null,"business_case": Json | null,"confirmed_scope": Json | null,"core_pain": Json | null,"created_at": string,"design_preferences": Json | null,"pending_evidence": boolean,"primary_persona": Json | null,"project_id": string,"updated_at": string,"wow_moment": Json | null
                  }
                  ComputedFields: never
                  Insert: {
                    "budget_constraints"?: Json | null,"business_case"?: Json | null,"confirmed_scope"?: Json | null,"core_pain"?: Json | null,"created_at"?: string,"design_preferences"?: Json | null,"pending_evidence"?: never,"primary_persona"?: Json | null,"project_id": string,"updated_at"?: string,"wow_moment"?: Json | null
                  }
                  Update: {
                    "budget_constraints"?: Json | null,"business_case"?: Json | null,"confirmed_scope"?: Json | null,"core_pain"?: Json | null,"created_at"?: string,"design_preferences"?: Json | null,"pending_evidence"?: never,"primary_persona"?: Json | null,"project_id"?: string,"updated_at"?: string,"wow_moment"?: Json | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_foundation_project_id_fkey"
      columns: ["project_id"]
isOneToOne: true
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"project_invitations": {
                  Row: {
                    "accepted_at": string | null,"accepted_by": string | null,"address": string | null,"created_at": string,"expires_at": string,"id": string,"invited_by": string | null,"project_id": string,"revoked_at": string | null,"role": string,"token_hash": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"accepted_by"?: string | null,"address"?: string | null,"created_at"?: string,"expires_at": string,"id"?: string,"invited_by"?: string | null,"project_id": string,"revoked_at"?: string | null,"role": string,"token_hash": string,"updated_at"?: string
                  }
                  Update: {
                    "accepted_at"?: string | null,"accepted_by"?: string | null,"address"?: string | null,"created_at"?: string,"expires_at"?: string,"id"?: string,"invited_by"?: string | null,"project_id"?: string,"revoked_at"?: string | null,"role"?: string,"token_hash"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_invitations_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"project_members": {
                  Row: {
                    "created_at": string,"project_id": string,"role": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"project_id": string,"role": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"project_id"?: string,"role"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_members_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"project_people": {
                  Row: {
                    "addresses": (string)[],"created_at": string,"id": string,"name": string,"project_id": string,"side": string,"spellings": (string)[],"updated_at": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "addresses"?: (string)[],"created_at"?: string,"id"?: string,"name": string,"project_id": string,"side": string,"spellings"?: (string)[],"updated_at"?: string,"user_id"?: string | null
                  }
                  Update: {
                    "addresses"?: (string)[],"created_at"?: string,"id"?: string,"name"?: string,"project_id"?: string,"side"?: string,"spellings"?: (string)[],"updated_at"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_people_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"project_visits": {
                  Row: {
                    "created_at": string,"project_id": string,"seen_at": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"project_id": string,"seen_at"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Update: {
                    "created_at"?: string,"project_id"?: string,"seen_at"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "project_visits_member_fkey"
      columns: ["project_id","user_id"]
isOneToOne: true
      referencedRelation: "project_members"
      referencedColumns: ["project_id","user_id"]
    }
                  ]
                },"projects": {
                  Row: {
                    "created_at": string,"created_by": string | null,"id": string,"name": string,"scores_shared": boolean,"status": string,"updated_at": string,"vertical": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"name": string,"scores_shared"?: boolean,"status"?: string,"updated_at"?: string,"vertical"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"name"?: string,"scores_shared"?: boolean,"status"?: string,"updated_at"?: string,"vertical"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"readiness_cache": {
                  Row: {
                    "cached_readiness_data": Json | null,"computed_at": string | null,"created_at": string,"project_id": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "cached_readiness_data"?: Json | null,"computed_at"?: string | null,"created_at"?: string,"project_id": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "cached_readiness_data"?: Json | null,"computed_at"?: string | null,"created_at"?: string,"project_id"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "readiness_cache_project_id_fkey"
      columns: ["project_id"]
isOneToOne: true
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"readiness_history": {
                  Row: {
                    "computed_at": string,"created_at": string,"gate_score": number,"id": string,"phase": string,"project_id": string,"score": number,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "computed_at": string,"created_at"?: string,"gate_score": number,"id"?: string,"phase": string,"project_id": string,"score": number,"updated_at"?: string
                  }
                  Update: {
                    "computed_at"?: string,"created_at"?: string,"gate_score"?: number,"id"?: string,"phase"?: string,"project_id"?: string,"score"?: number,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "readiness_history_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"signals": {
                  Row: {
                    "analyzed_at": string | null,"authority": string,"content": string,"content_hash": string,"created_at": string,"entered_by": string | null,"id": string,"metadata": NonNullable<Json>,"occurred_at": string | null,"project_id": string,"said_at": string,"source_type": string,"title": string | null,"turns": Json | null,"updated_at": string,"visibility": string,"word_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "analyzed_at"?: string | null,"authority"?: string,"content"?: string,"content_hash"?: never,"created_at"?: string,"entered_by"?: string | null,"id"?: string,"metadata"?: NonNullable<Json>,"occurred_at"?: string | null,"project_id": string,"said_at"?: never,"source_type": string,"title"?: string | null,"turns"?: Json | null,"updated_at"?: string,"visibility"?: string,"word_count"?: never
                  }
                  Update: {
                    "analyzed_at"?: string | null,"authority"?: string,"content"?: string,"content_hash"?: never,"created_at"?: string,"entered_by"?: string | null,"id"?: string,"metadata"?: NonNullable<Json>,"occurred_at"?: string | null,"project_id"?: string,"said_at"?: never,"source_type"?: string,"title"?: string | null,"turns"?: Json | null,"updated_at"?: string,"visibility"?: string,"word_count"?: never
                  }
                  Relationships: [
                    {
      foreignKeyName: "signals_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"stated_facts": {
                  Row: {
                    "about": (string)[],"created_at": string,"evidence": NonNullable<Json>,"id": string,"kind": string,"project_id": string,"said_at": string,"signal_id": string,"statement_id": string,"status": string,"subject": string,"superseded_by": string | null,"updated_at": string,"value": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "about"?: (string)[],"created_at"?: string,"evidence": NonNullable<Json>,"id": string,"kind": string,"project_id": string,"said_at": string,"signal_id": string,"statement_id": string,"status"?: string,"subject": string,"superseded_by"?: string | null,"updated_at"?: string,"value": NonNullable<Json>
                  }
                  Update: {
                    "about"?: (string)[],"created_at"?: string,"evidence"?: NonNullable<Json>,"id"?: string,"kind"?: string,"project_id"?: string,"said_at"?: string,"signal_id"?: string,"statement_id"?: string,"status"?: string,"subject"?: string,"superseded_by"?: string | null,"updated_at"?: string,"value"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "stated_facts_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "stated_facts_superseded_by_fkey"
      columns: ["superseded_by"]
isOneToOne: false
      referencedRelation: "stated_facts"
      referencedColumns: ["id"]
    }
                  ]
                },"strategic_context": {
                  Row: {
                    "confirmation_status": string,"constraints": Json | null,"created_at": string,"evidence": NonNullable<Json>,"investment_case": Json | null,"opportunity": Json | null,"pending_evidence": boolean,"project_id": string,"risks": Json | null,"source_gone": boolean,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "confirmation_status"?: string,"constraints"?: Json | null,"created_at"?: string,"evidence"?: NonNullable<Json>,"investment_case"?: Json | null,"opportunity"?: Json | null,"pending_evidence"?: never,"project_id": string,"risks"?: Json | null,"source_gone"?: boolean,"updated_at"?: string
                  }
                  Update: {
                    "confirmation_status"?: string,"constraints"?: Json | null,"created_at"?: string,"evidence"?: NonNullable<Json>,"investment_case"?: Json | null,"opportunity"?: Json | null,"pending_evidence"?: never,"project_id"?: string,"risks"?: Json | null,"source_gone"?: boolean,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "strategic_context_project_id_fkey"
      columns: ["project_id"]
isOneToOne: true
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"vp_steps": {
                  Row: {
                    "actor_persona_id": string | null,"confirmation_status": string,"confirmed": boolean,"created_at": string,"evidence": Json | null,"id": string,"label": string | null,"narrative_user": string | null,"project_id": string,"step_index": number,"updated_at": string,"value_created": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "actor_persona_id"?: string | null,"confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"evidence"?: Json | null,"id"?: string,"label"?: string | null,"narrative_user"?: string | null,"project_id": string,"step_index": number,"updated_at"?: string,"value_created"?: string | null
                  }
                  Update: {
                    "actor_persona_id"?: string | null,"confirmation_status"?: string,"confirmed"?: never,"created_at"?: string,"evidence"?: Json | null,"id"?: string,"label"?: string | null,"narrative_user"?: string | null,"project_id"?: string,"step_index"?: number,"updated_at"?: string,"value_created"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "vp_steps_actor_persona_id_fkey"
      columns: ["project_id","actor_persona_id"]
isOneToOne: false
      referencedRelation: "personas"
      referencedColumns: ["project_id","id"]
    },{
      foreignKeyName: "vp_steps_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                },"webhook_deliveries": {
                  Row: {
                    "attempts": number,"created_at": string,"error": string | null,"event": string,"id": string,"next_attempt_at": string,"payload": NonNullable<Json>,"project_id": string,"response_status": number | null,"state": string,"updated_at": string,"webhook_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"created_at"?: string,"error"?: string | null,"event": string,"id"?: string,"next_attempt_at"?: string,"payload": NonNullable<Json>,"project_id": string,"response_status"?: number | null,"state"?: string,"updated_at"?: string,"webhook_id": string
                  }
                  Update: {
                    "attempts"?: number,"created_at"?: string,"error"?: string | null,"event"?: string,"id"?: string,"next_attempt_at"?: string,"payload"?: NonNullable<Json>,"project_id"?: string,"response_status"?: number | null,"state"?: string,"updated_at"?: string,"webhook_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"webhooks": {
                  Row: {
                    "created_at": string,"events": (string)[],"id": string,"is_active": boolean,"project_id": string,"secret": string,"updated_at": string,"url": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"events"?: (string)[],"id"?: string,"is_active"?: boolean,"project_id": string,"secret"?: string,"updated_at"?: string,"url": string
                  }
                  Update: {
                    "created_at"?: string,"events"?: (string)[],"id"?: string,"is_active"?: boolean,"project_id"?: string,"secret"?: string,"updated_at"?: string,"url"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "webhooks_project_id_fkey"
      columns: ["project_id"]
isOneToOne: false
      referencedRelation: "projects"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            [_ in never]: never
          }
          Functions: {
            "accept_invitation":
{ Args: { "invitation_id"?: string,"token"?: string }; Returns: Json
                           },
"add_webhook":
{ Args: { "events"?: (string)[],"project_id": string,"url": string }; Returns: Json
                           },
"agent_run_progress":
{ Args: { "run_id": string,"user_id"?: string }; Returns: Json
                           },
"attach_evidence":
{ Args: { "element": string,"item": Json,"project_id": string,"revision_id": string,"user_id": string }; Returns: undefined
                           },
"attach_quote":
{ Args: { "entity": string,"entity_id": string,"item": Json,"project_id": string,"user_id": string }; Returns: Json
                           },
"begin_agent_run":
{ Args: { "project_id": string,"run": Json }; Returns: Json
                           },
"begin_extraction":
{ Args: { "extraction": Json,"project_id": string }; Returns: Json
                           },
"claim_webhook_deliveries":
{ Args: { "max_count": number }; Returns: Json
                           },
"commit_agent_run":
{ Args: { "project_id": string,"run": Json }; Returns: Json
                           },
"commit_foundation":
{ Args: { "elements": Json,"evidence_version": number,"project_id": string,"run_id": string,"user_id"?: string }; Returns: Json
                           },
"commit_verified_evidence":
{ Args: { "elements": Json,"evidence_version": number,"project_id": string }; Returns: Json
                           },
"confirm_element":
{ Args: { "element": string,"fields"?: (string)[],"project_id": string,"revision_id"?: string,"user_id": string,"value"?: Json }; Returns: Json
                           },
"confirm_entity":
{ Args: { "entity": string,"entity_id": string,"project_id": string,"updated_at": string }; Returns: Json
                           },
"decide_proposal":
{ Args: { "decision": string,"element": string,"project_id": string,"proposal_id": string,"revision_id"?: string,"user_id": string }; Returns: undefined
                           },
"erase_person":
{ Args: { "person_id": string,"project_id": string }; Returns: Json
                           },
"erase_signal":
{ Args: { "project_id": string,"signal_id": string }; Returns: Json
                           },
"finish_agent_run":
{ Args: { "project_id": string,"run": Json }; Returns: Json
                           },
"invalidate_di_cache":
{ Args: { "project_id": string,"reason": string,"user_id"?: string }; Returns: number
                           },
"invite_member":
{ Args: { "address"?: string,"expires_in_days"?: number,"project_id": string,"role": string }; Returns: Json
                           },
"keep_foundation_revisions":
{ Args: { "project_id": string }; Returns: undefined
                           },
"list_changes":
{ Args: { "project_id": string,"since"?: string }; Returns: Json
                           },
"list_conflicts":
{ Args: { "max_count"?: number,"project_id": string }; Returns: Json
                           },
"mark_seen":
{ Args: { "project_id": string,"seen_at"?: string }; Returns: string
                           },
"operation_counters":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"operation_figures":
{ Args: { "window_seconds": number }; Returns: Json
                           },
"operation_report":
{ Args: { "step_seconds"?: number,"window_seconds": number }; Returns: Json
                           },
"project_outline":
{ Args: { "project_id": string }; Returns: Json
                           },
"question_facts":
{ Args: { "project_id": string,"signal_bytes_limit": number,"signal_limit": number,"ttl_seconds": number }; Returns: Json
                           },
"read_foundation":
{ Args: { "project_id": string,"revisions"?: boolean }; Returns: Json
                           },
"read_pending_evidence":
{ Args: { "project_ids": (string)[] }; Returns: Json
                           },
"read_product":
{ Args: { "project_id": string }; Returns: Json
                           },
"readiness_snapshot":
{ Args: { "project_ids": (string)[],"ttl_seconds"?: number,"use_cache"?: boolean,"user_id"?: string }; Returns: Json
                           },
"received_invitations":
{ Args: { "token"?: string }; Returns: Json
                           },
"record_operations":
{ Args: { "metrics": Json }; Returns: undefined
                           },
"replace_facts":
{ Args: { "project_id": string,"stated": Json }; Returns: boolean
                           },
"replace_webhook_secret":
{ Args: { "webhook_id": string }; Returns: string
                           },
"report_agent_run":
{ Args: { "events": Json,"lease_seconds": number,"run_id": string }; Returns: string
                           },
"revoke_invitation":
{ Args: { "invitation_id": string }; Returns: undefined
                           },
"search_signals":
{ Args: { "max_results"?: number,"project_id": string,"query": string,"since"?: string,"speaker"?: string,"until"?: string }; Returns: Json
                           },
"settle_operation":
{ Args: { "metric": Json,"reservation_id": string }; Returns: undefined
                           },
"settle_webhook_deliveries":
{ Args: { "outcomes": Json }; Returns: undefined
                           },
"stop_agent_run":
{ Args: { "run_id": string,"user_id"?: string }; Returns: Json
                           },
"store_readiness":
{ Args: { "computed_at": string,"project_id": string,"score": Json,"version": number }; Returns: boolean
                           },
"store_turns":
{ Args: { "are_analyzed"?: boolean,"project_id": string,"signals": Json }; Returns: number
                           },
"tokens_today":
{ Args: { "project_id": string }; Returns: number
                           },
"withdraw_confirmation":
{ Args: { "element": string,"fields"?: (string)[],"project_id": string,"revision_id": string,"user_id": string }; Returns: Json
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
