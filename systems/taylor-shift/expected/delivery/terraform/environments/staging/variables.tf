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

variable "operator_ip_ranges" {
  description = "Adresses d'où viennent opérateurs, Terraform et essais de charge, comme 203.0.113.7/32 : le coffre les admet, aucune limite ne les compte."
  type        = list(string)
  nullable    = false
}

variable "secret_values" {
  description = "Valeurs des secrets, par nom."
  type = object({
    DB_PASSWORD   = string
    slack-webhook = string
    teams-webhook = string
  })
  sensitive = true
  nullable  = false
}

variable "container_environment" {
  description = "Environnement des container apps"
  type = object({
    zone_redundancy_enabled = bool
  })
  nullable = false
}

variable "edge" {
  description = "Entrée web et pare-feu applicatif (WAF)"
  type = object({
    sku                      = string
    response_timeout_seconds = number
    firewall = object({
      name                = string
      requests_per_minute = number
    })
    custom_domains = map(string)
  })
  nullable = false
}

variable "shop" {
  description = "PrestaShop"
  type = object({
    image            = string
    cpu              = number
    memory           = string
    min_replicas     = number
    max_replicas     = number
    http_concurrency = number
    port             = number
    external         = bool
    grace_seconds    = number
  })
  nullable = false
}

variable "db" {
  description = "Base de données haute performance"
  type = object({
    administrator_login   = string
    sku                   = string
    backup_retention_days = number
    geo_redundant_backup  = bool
    public                = bool
    storage_gb            = number
    configuration         = map(string)
    databases             = set(string)
  })
  nullable = false
}

variable "secrets" {
  description = "Secrets et certificats"
  type = object({
    sku                        = string
    soft_delete_retention_days = number
    secret_names               = set(string)
  })
  nullable = false
}

variable "network" {
  description = "Réseau isolé"
  type = object({
    address_space = string
    subnets = map(object({
      name           = string
      addresses      = string
      security_group = string
      delegation     = optional(string)
    }))
    lets_in = map(object({
      subnet   = string
      priority = number
      protocol = string
      from     = string
      ports    = list(string)
    }))
  })
  nullable = false
}

variable "logs" {
  description = "Journaux et audit"
  type = object({
    retention_in_days = number
  })
  nullable = false
}

variable "alerts" {
  description = "Azure Monitor, alertes"
  type = object({
    channels = map(object({
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
    metric_alerts = map(object({
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
    emails = list(string)
  })
  nullable = false
}
