variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

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

variable "retention_in_days" {
  description = "Jours pendant lesquels les journaux sont gardés."
  type        = number
  nullable    = false

  validation {
    condition     = var.retention_in_days >= 30 && var.retention_in_days <= 730
    error_message = "Log Analytics garde les journaux de 30 à 730 jours."
  }
}

variable "daily_quota_gb" {
  description = "Gigaoctets par jour après lesquels l'ingestion s'arrête ; -1 pour aucun."
  type        = number
  default     = -1
  nullable    = false
}
