variable "aws_account_id" {
  description = "Compte AWS qui porte cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{12}$", var.aws_account_id))
    error_message = "Un compte a douze chiffres."
  }
}

variable "aws_regions" {
  description = "Régions AWS, celle d'attache d'abord."
  type        = list(string)
  nullable    = false
}

variable "aws_zones" {
  description = "Zones de chaque région."
  type        = map(list(string))
  nullable    = false
}

variable "aws_network_cidrs" {
  description = "Adresses du réseau de chaque région ; aucune ne se recouvre."
  type        = map(string)
  nullable    = false
}

variable "alarm_emails" {
  description = "Adresses auxquelles vont alarmes et budgets."
  type        = list(string)
  nullable    = false
}

variable "subscription_id" {
  description = "Abonnement Azure qui porte cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.subscription_id))
    error_message = "Un abonnement est un GUID en minuscules."
  }
}

variable "location" {
  description = "Région Azure de cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]+$", var.location))
    error_message = "Une région s'écrit en minuscules sans espace, comme westeurope."
  }
}

variable "aws_access_logs" {
  description = "Journaux d'accès et de flux"
  type = object({
    keep_days     = number
    force_destroy = bool
  })
  nullable = false
}

variable "aws_network" {
  description = "Réseaux"
  type = object({
    nat_gateways = number
  })
  nullable = false
}

variable "database" {
  description = "RDS PostgreSQL"
  type = object({
    instance_class        = string
    engine_version        = string
    storage_type          = string
    storage_gb            = number
    max_storage_gb        = number
    iops                  = number
    multi_az              = bool
    read_replicas         = number
    backup_retention_days = number
    public                = bool
    allowed_cidrs         = list(string)
    log_retention_days    = number
    deletion_protection   = bool
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "cache_auth_token" {
  description = "Mot de passe du cache, en plus de TLS et du groupe de sécurité ; aucun si null. Il est gardé dans l'état."
  type        = string
  default     = null
  sensitive   = true
}

variable "cache" {
  description = "Redis"
  type = object({
    engine             = string
    node_type          = string
    shards             = number
    replicas           = number
    multi_az           = bool
    snapshot_days      = number
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "files" {
  description = "Fichiers et vidéos (S3)"
  type = object({
    transition_class = string
    transition_days  = number
    force_destroy    = bool
  })
  nullable = false
}

variable "cron" {
  description = "Tâches planifiées (Lambda)"
  type = object({
    architecture            = string
    memory_mb               = number
    timeout_seconds         = number
    disk_mb                 = number
    provisioned_concurrency = number
    schedules = map(object({
      name       = string
      expression = string
    }))
    log_retention_days = number
    alarms = map(object({
      metric    = string
      statistic = string
      threshold = number
      above     = bool
      minutes   = number
      severity  = string
    }))
  })
  nullable = false
}

variable "aws_budget_aws" {
  description = "Budget : AWS, Vercel et Upstash compris"
  type = object({
    limit_usd    = number
    tags_counted = map(list(string))
  })
  nullable = false
}

variable "models_eastus2" {
  description = "Modèles d'IA : deepseek-v3, phi-4, deepseek-r1"
  type = object({
    deployments = map(object({
      model     = string
      publisher = string
      version   = optional(string)
      type      = string
      capacity  = number
    }))
    keys_enabled = bool
  })
  nullable = false
}

variable "budgets" {
  description = "Budgets"
  type = object({
    budgets = map(object({
      name   = string
      amount = number
      tags   = optional(map(list(string)), {})
    }))
  })
  nullable = false
}
