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

variable "mysql_version" {
  description = "Version de MySQL."
  type        = string
  default     = "8.0.21"
  nullable    = false
}

variable "administrator_login" {
  description = "Nom de l'administrateur ; non modifiable."
  type        = string
  nullable    = false
}

variable "administrator_password" {
  description = "Mot de passe de l'administrateur."
  type        = string
  sensitive   = true
  nullable    = false

  validation {
    condition     = length(var.administrator_password) >= 12
    error_message = "Le mot de passe compte douze caractères au moins."
  }
}

variable "sku" {
  description = "Taille."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(B|GP|MO)_Standard_[A-Za-z0-9_]+$", var.sku))
    error_message = "Une taille s'écrit GP_Standard_D2ds_v4 : niveau et machine."
  }
}

variable "storage_gb" {
  description = "Stockage en gibioctets ; il croît seul et ne décroît jamais."
  type        = number
  nullable    = false

  validation {
    condition     = var.storage_gb >= 20 && var.storage_gb <= 16384
    error_message = "storage_gb se situe entre 20 et 16384."
  }
}

variable "backup_retention_days" {
  description = "Jours à n'importe quelle seconde desquels les données peuvent être rétablies."
  type        = number
  nullable    = false

  validation {
    condition     = var.backup_retention_days >= 1 && var.backup_retention_days <= 35
    error_message = "backup_retention_days se situe entre 1 et 35."
  }
}

variable "geo_redundant_backup" {
  description = "Si les sauvegardes sont copiées dans la région jumelée ; non modifiable."
  type        = bool
  default     = false
  nullable    = false
}

variable "high_availability" {
  description = "Secours : ZoneRedundant, SameZone, ou null pour aucun."
  type        = string
  default     = null

  validation {
    condition     = var.high_availability == null ? true : contains(["ZoneRedundant", "SameZone"], var.high_availability)
    error_message = "high_availability est l'une de ces valeurs : ZoneRedundant, SameZone."
  }
}

variable "public" {
  description = "Si elle a une adresse sur Internet."
  type        = bool
  nullable    = false
}

variable "firewall" {
  description = "Adresses admises, par nom."
  type = map(object({
    start = string
    end   = string
  }))
  default  = {}
  nullable = false
}

variable "subnet_id" {
  description = "Sous-réseau qui la porte ; null hors d'un réseau."
  type        = string
  default     = null
}

variable "private_dns_zone_id" {
  description = "Zone de noms privés, liée au réseau ; null hors d'un réseau."
  type        = string
  default     = null
}

variable "configuration" {
  description = "Paramètres du serveur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "databases" {
  description = "Bases."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "replica_names" {
  description = "Répliques de lecture."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
