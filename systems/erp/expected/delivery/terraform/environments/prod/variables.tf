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

variable "cdn" {
  description = "CDN Standard"
  type = object({
    sku    = string
    caches = bool
  })
  nullable = false
}
