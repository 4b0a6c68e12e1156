variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "topics" {
  description = "Noms des sujets par gravité."
  type        = map(string)
  nullable    = false
}

variable "emails" {
  description = "Qui est prévenu ; chacun confirme une fois."
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
