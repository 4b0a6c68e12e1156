variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "secrets" {
  description = "Noms dans Secrets Manager, par nom dans le programme."
  type        = map(string)
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
