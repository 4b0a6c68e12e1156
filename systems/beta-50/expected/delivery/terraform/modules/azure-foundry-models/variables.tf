variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Région Azure."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "deployments" {
  description = "Modèles par déploiement."
  type = map(object({
    model     = string
    publisher = string
    version   = optional(string)
    type      = string
    capacity  = number
  }))
  nullable = false
}

variable "keys_enabled" {
  description = "Si des clés l'ouvrent, outre les identités."
  type        = bool
  nullable    = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
