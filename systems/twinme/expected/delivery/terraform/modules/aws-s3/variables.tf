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

variable "transition_class" {
  description = "Classe vers laquelle passent les objets ; null les laisse dans la classe standard."
  type        = string
  default     = null

  validation {
    condition     = var.transition_class == null ? true : contains(["INTELLIGENT_TIERING", "STANDARD_IA", "ONEZONE_IA", "GLACIER_IR", "GLACIER"], var.transition_class)
    error_message = "Une des classes de stockage de S3."
  }
}

variable "transition_days" {
  description = "Âge auquel ils passent."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.transition_days >= 0 && var.transition_days <= 3650
    error_message = "De 0 à 3 650 jours."
  }
}

variable "old_version_days" {
  description = "Jours pendant lesquels une version remplacée ou supprimée peut être reprise."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.old_version_days >= 1 && var.old_version_days <= 3650
    error_message = "De 1 à 3 650 jours."
  }
}

variable "versioning" {
  description = "Les objets remplacés ou supprimés sont gardés un temps."
  type        = bool
  default     = true
  nullable    = false
}

variable "reader_distribution_arns" {
  description = "Distributions CloudFront qui le lisent."
  type        = list(string)
  default     = []
  nullable    = false
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
