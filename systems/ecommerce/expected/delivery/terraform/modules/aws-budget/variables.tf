variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "limit_usd" {
  description = "Le plus qui puisse être dépensé par mois ; AWS compte en dollars."
  type        = number
  nullable    = false

  validation {
    condition     = var.limit_usd > 0
    error_message = "Plus que rien."
  }
}

variable "tags_counted" {
  description = "Valeurs d'étiquettes dont les coûts comptent, par étiquette ; tout s'il n'y en a pas."
  type        = map(list(string))
  default     = {}
  nullable    = false
}

variable "thresholds_percent" {
  description = "Parts de la limite auxquelles quelqu'un est prévenu."
  type        = list(number)
  default     = [50, 80, 100]
  nullable    = false
}

variable "emails" {
  description = "Qui est prévenu."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "topic_arns" {
  description = "Sujets prévenus."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
