variable "zone_id" {
  description = "Zone du domaine."
  type        = string
  nullable    = false
}

variable "host" {
  description = "L'hôte."
  type        = string
  nullable    = false
}

variable "routing" {
  description = "simple, failover (la première région tant qu'elle va bien) ou latency (la plus proche)."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["simple", "failover", "latency"], var.routing)
    error_message = "simple, failover ou latency."
  }
}

variable "primary" {
  description = "Région qui répond tant qu'elle va bien."
  type        = string
  nullable    = false
}

variable "targets" {
  description = "Répartiteurs par région."
  type = map(object({
    dns_name = string
    zone_id  = string
  }))
  nullable = false
}

variable "checked" {
  description = "Des contrôles de santé décident."
  type        = bool
  nullable    = false
}

variable "health_path" {
  description = "Chemin qui répond quand une région va bien."
  type        = string
  default     = "/"
  nullable    = false
}

variable "interval_seconds" {
  description = "Temps entre deux contrôles."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains([10, 30], var.interval_seconds)
    error_message = "10 ou 30 secondes."
  }
}

variable "failures" {
  description = "Échecs de suite avant de quitter une région."
  type        = number
  default     = 3
  nullable    = false

  validation {
    condition     = var.failures >= 1 && var.failures <= 10
    error_message = "De 1 à 10."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
