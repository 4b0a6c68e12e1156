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

variable "cluster_name" {
  description = "Le cluster."
  type        = string
  nullable    = false
}

variable "namespace" {
  description = "Espace de noms des comptes de service."
  type        = string
  nullable    = false
}

variable "service_accounts" {
  description = "Les comptes de service."
  type        = list(string)
  nullable    = false
}

variable "permissions" {
  description = "Ce qu'il peut faire, par nom de ce qu'il appelle."
  type = map(object({
    actions   = list(string)
    resources = list(string)
  }))
  default  = {}
  nullable = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
