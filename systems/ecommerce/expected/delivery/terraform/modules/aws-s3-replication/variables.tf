variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "role_name" {
  description = "Nom du rôle."
  type        = string
  nullable    = false
}

variable "bucket" {
  description = "Le bucket."
  type        = string
  nullable    = false
}

variable "copies" {
  description = "Buckets qui reçoivent une copie."
  type        = list(string)
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
