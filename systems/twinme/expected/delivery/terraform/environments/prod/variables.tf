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

variable "domain" {
  description = "Domaine de cet environnement."
  type        = string
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

variable "dns_entry" {
  description = "Route53, bascule entre régions : l'entrée"
  type = object({
    routing          = string
    checked          = bool
    health_path      = string
    interval_seconds = number
    failures         = number
  })
  nullable = false
}

variable "cdn" {
  description = "CDN (compression, HTTP/2)"
  type = object({
    price_class = string
  })
  nullable = false
}

variable "nlb" {
  description = "NLB, cross-zone"
  type = object({
    health_path         = string
    cross_zone          = bool
    deletion_protection = bool
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

variable "alb" {
  description = "ALB, cross-zone"
  type = object({
    port                = number
    health_path         = string
    drain_seconds       = number
    cross_zone          = bool
    deletion_protection = bool
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

variable "cluster_public_access_cidrs" {
  description = "Réseaux qui peuvent joindre l'interface du cluster depuis Internet ; aucun la laisse au réseau privé."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "cluster_administrators" {
  description = "Rôles et utilisateurs qui administrent le cluster, en plus de qui applique ceci."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "cluster" {
  description = "Cluster EKS"
  type = object({
    kubernetes_version  = string
    support             = string
    log_retention_days  = number
    deletion_protection = bool
  })
  nullable = false
}

variable "nodes" {
  description = "Nœuds du cluster, trois zones"
  type = object({
    instance_type = string
    architecture  = string
    spot          = bool
    zone_count    = number
    min_nodes     = number
    max_nodes     = number
    first_nodes   = number
    disk_gb       = number
  })
  nullable = false
}

variable "backups" {
  description = "Bucket S3 des backups"
  type = object({
    transition_class = string
    transition_days  = number
    force_destroy    = bool
  })
  nullable = false
}

variable "model" {
  description = "Modèles d'IA : model"
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
