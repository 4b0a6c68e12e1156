variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "replica_regions" {
  description = "Régions qui portent une copie ; chacune accepte les écritures."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "billing_mode" {
  description = "PAY_PER_REQUEST, ou PROVISIONED avec un autoscaler."
  type        = string
  default     = "PAY_PER_REQUEST"
  nullable    = false

  validation {
    condition     = contains(["PAY_PER_REQUEST", "PROVISIONED"], var.billing_mode)
    error_message = "PAY_PER_REQUEST ou PROVISIONED."
  }
}

variable "read_capacity" {
  description = "Lectures par seconde au moins, si provisionné."
  type        = number
  default     = 1
  nullable    = false
}

variable "write_capacity" {
  description = "Écritures par seconde au moins, si provisionné."
  type        = number
  default     = 1
  nullable    = false
}

variable "recovery_days" {
  description = "Jours à toute seconde desquels elle peut être restaurée ; 0 pour aucun."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.recovery_days >= 0 && var.recovery_days <= 35
    error_message = "35 jours au plus."
  }
}

variable "hash_key" {
  description = "Clé de partition."
  type        = string
  default     = "pk"
  nullable    = false
}

variable "range_key" {
  description = "Clé de tri."
  type        = string
  default     = "sk"
  nullable    = false
}

variable "deletion_protection" {
  description = "Refuse d'être supprimé."
  type        = bool
  default     = true
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "alarms" {
  description = "Ce qui est surveillé, par nom."
  type = map(object({
    metric    = string
    statistic = string
    threshold = number
    above     = bool
    minutes   = number
    severity  = string
  }))
  default  = {}
  nullable = false
}

variable "alarm_topic_arns" {
  description = "Qui est prévenu, par gravité."
  type        = map(string)
  default     = {}
  nullable    = false
}
