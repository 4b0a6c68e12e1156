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

variable "workspace_name" {
  description = "Nom de l'espace de travail qui garde ses données."
  type        = string
  nullable    = false
}

variable "retention_in_days" {
  description = "Jours pendant lesquels la télémétrie est gardée ; 90 sont gratuits."
  type        = number
  nullable    = false

  validation {
    condition     = contains([30, 60, 90, 120, 180, 270, 365, 550, 730], var.retention_in_days)
    error_message = "Azure garde 30, 60, 90, 120, 180, 270, 365, 550 ou 730 jours."
  }
}

variable "daily_cap_gb" {
  description = "Gigaoctets par jour après lesquels l'ingestion s'arrête : une boucle qui journalise ne doit pas coûter un mois."
  type        = number
  nullable    = false
}
