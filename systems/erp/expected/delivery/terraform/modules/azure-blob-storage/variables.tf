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

variable "redundancy" {
  description = "Où sont les copies."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"], var.redundancy)
    error_message = "redundancy est l'une de ces valeurs : LRS, ZRS, GRS, RAGRS, GZRS, RAGZRS."
  }
}

variable "access_tier" {
  description = "Niveau des nouveaux fichiers."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["Hot", "Cool", "Cold"], var.access_tier)
    error_message = "access_tier est l'une de ces valeurs : Hot, Cool, Cold."
  }
}

variable "container" {
  description = "Nom du conteneur."
  type        = string
  nullable    = false
}

variable "published" {
  description = "Si chacun peut lire les fichiers, ce qu'exige un cache placé devant."
  type        = bool
  default     = false
  nullable    = false
}

variable "deleted_kept_days" {
  description = "Jours pendant lesquels versions supprimées et anciennes peuvent revenir."
  type        = number
  nullable    = false

  validation {
    condition     = var.deleted_kept_days >= 1 && var.deleted_kept_days <= 365
    error_message = "deleted_kept_days se situe entre 1 et 365."
  }
}

variable "private_endpoints" {
  description = "Points de terminaison privés, par réseau ; sans eux l'accès passe par Internet."
  type = map(object({
    name                = string
    subnet_id           = string
    private_dns_zone_id = string
  }))
  default  = {}
  nullable = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
