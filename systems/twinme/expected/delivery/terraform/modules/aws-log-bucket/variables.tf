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

variable "keep_days" {
  description = "Durée de conservation des journaux, en jours."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = var.keep_days >= 1 && var.keep_days <= 3650
    error_message = "D'un jour à dix ans."
  }
}

variable "force_destroy" {
  description = "Peut être supprimé avec son contenu."
  type        = bool
  default     = false
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
