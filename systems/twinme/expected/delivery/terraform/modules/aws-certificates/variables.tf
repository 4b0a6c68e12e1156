variable "domain" {
  description = "Le domaine."
  type        = string
  nullable    = false
}

variable "regions" {
  description = "Régions ; CloudFront prend le sien en us-east-1."
  type        = list(string)
  nullable    = false
}

variable "validated" {
  description = "La zone ci-dessous prouve le domaine ; sinon quelqu'un ajoute l'enregistrement indiqué."
  type        = bool
  nullable    = false
}

variable "zone_id" {
  description = "Zone du domaine."
  type        = string
  default     = null
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
