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

variable "secret_values" {
  description = "Valeurs des secrets, par nom."
  type = object({
    DB_PASSWORD = string
    SECRET_KEY  = string
  })
  sensitive = true
  nullable  = false
}

variable "secrets" {
  description = "Azure Key Vault"
  type = object({
    sku                        = string
    soft_delete_retention_days = number
    secret_names               = set(string)
  })
  nullable = false
}

variable "app" {
  description = "App Service, plan Standard S1"
  type = object({
    sku           = string
    min_instances = number
    max_instances = number
    slots         = set(string)
    stack = object({
      dotnet_version      = optional(string)
      go_version          = optional(string)
      java_version        = optional(string)
      node_version        = optional(string)
      php_version         = optional(string)
      python_version      = optional(string)
      ruby_version        = optional(string)
      docker_image_name   = optional(string)
      docker_registry_url = optional(string)
    })
    custom_domains = set(string)
    autoscale_rules = list(object({
      metric    = string
      operator  = string
      threshold = number
      window    = string
      direction = string
      type      = string
      value     = number
      cooldown  = string
    }))
    settings = map(string)
  })
  nullable = false
}

variable "db" {
  description = "PostgreSQL, General Purpose D2s_v3"
  type = object({
    administrator_login   = string
    sku                   = string
    backup_retention_days = number
    geo_redundant_backup  = bool
    public                = bool
    firewall = map(object({
      start = string
      end   = string
    }))
    postgresql_version = string
    storage_mb         = number
    configuration      = map(string)
  })
  nullable = false
}

variable "insights" {
  description = "Application Insights"
  type = object({
    retention_in_days = number
    daily_cap_gb      = number
  })
  nullable = false
}

variable "media" {
  description = "Blob Storage, fichiers médias"
  type = object({
    redundancy        = string
    access_tier       = string
    container         = string
    published         = bool
    deleted_kept_days = number
  })
  nullable = false
}

variable "cdn" {
  description = "CDN Standard"
  type = object({
    sku    = string
    caches = bool
  })
  nullable = false
}

variable "alerts" {
  description = "Alertes, et qui est prévenu"
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
    query_alerts = map(object({
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
