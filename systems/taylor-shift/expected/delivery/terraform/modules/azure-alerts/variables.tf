variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Région Azure."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "channels" {
  description = "Qui est prévenu ; les webhooks sont des noms d'adresses."
  type = map(object({
    group      = string
    short_name = string
    email      = optional(string)
    phone = optional(object({
      country_code = string
      number       = string
    }))
    slack    = optional(string)
    teams    = optional(string)
    webhook  = optional(string)
    workflow = optional(string)
  }))
  default  = {}
  nullable = false
}

variable "webhook_urls" {
  description = "Adresses des webhooks, par nom."
  type        = map(string)
  default     = {}
  sensitive   = true
  nullable    = false
}

variable "metric_alerts" {
  description = "Alertes sur des mesures."
  type = map(object({
    name        = string
    description = string
    severity    = number
    operator    = string
    threshold   = number
    window      = string
    frequency   = string
    channels    = list(string)
    namespace   = string
    metric      = string
    aggregation = string
    dimensions  = optional(map(list(string)), {})
  }))
  default  = {}
  nullable = false
}

variable "query_alerts" {
  description = "Alertes sur la télémétrie."
  type = map(object({
    name        = string
    description = string
    severity    = number
    operator    = string
    threshold   = number
    window      = string
    frequency   = string
    channels    = list(string)
    query       = string
  }))
  default  = {}
  nullable = false
}

variable "targets" {
  description = "Ce que surveille chaque alerte."
  type        = map(string)
  nullable    = false
}

variable "web_tests" {
  description = "Adresses interrogées depuis cinq endroits toutes les cinq minutes."
  type = map(object({
    name = string
    url  = string
  }))
  default  = {}
  nullable = false
}

variable "insights_id" {
  description = "Application Insights des tests web."
  type        = string
  default     = null
}
