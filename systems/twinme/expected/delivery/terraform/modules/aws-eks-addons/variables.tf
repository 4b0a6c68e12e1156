variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "role_name" {
  description = "Début du nom de ses rôles."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "Le cluster."
  type        = string
  nullable    = false
}

variable "volumes" {
  description = "Des pods demandent des volumes."
  type        = bool
  nullable    = false
}

variable "cluster_autoscaler" {
  description = "Le cluster autoscaler suit les pods."
  type        = bool
  nullable    = false
}

variable "secret_prefixes" {
  description = "Débuts des noms des secrets que l'External Secrets Operator lit ; aucun s'il n'est pas là."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "target_group_binding" {
  description = "Le contrôleur de répartiteurs inscrit les pods auprès des répartiteurs."
  type        = bool
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
