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

variable "subnet_id" {
  description = "Sous-réseau qui la porte ; null hors d'un réseau."
  type        = string
  default     = null
}

variable "zone_redundancy_enabled" {
  description = "Si les répliques sont réparties sur les zones de la région ; exige un sous-réseau, non modifiable."
  type        = bool
  default     = false
  nullable    = false
}

variable "internal" {
  description = "Si on n'y accède que depuis le réseau."
  type        = bool
  default     = false
  nullable    = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
