variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "role_name" {
  description = "Nom du rôle."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Sous-réseaux, un par zone."
  type        = list(string)
  nullable    = false
}

variable "security_group_id" {
  description = "Le groupe de sécurité qu'il porte."
  type        = string
  nullable    = false
}

variable "clients" {
  description = "Groupes de sécurité qui peuvent se connecter, par nom de ce qu'ils couvrent."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "port" {
  description = "Port que les clients joignent."
  type        = number
  default     = 8080
  nullable    = false

  validation {
    condition     = var.port >= 1 && var.port <= 65535
    error_message = "Un port."
  }
}

variable "instance_type" {
  description = "Taille."
  type        = string
  nullable    = false
}

variable "architecture" {
  description = "Du processeur."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "x86_64 ou arm64."
  }
}

variable "min_servers" {
  description = "Le moins de serveurs."
  type        = number
  nullable    = false
}

variable "max_servers" {
  description = "Le plus de serveurs."
  type        = number
  nullable    = false
}

variable "spot_percent" {
  description = "Part achetée sur le marché spot."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.spot_percent >= 0 && var.spot_percent <= 100
    error_message = "Un pourcentage."
  }
}

variable "disk_gb" {
  description = "Disque."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.disk_gb >= 8 && var.disk_gb <= 65536
    error_message = "De 8 Gio à 64 Tio."
  }
}

variable "cpu_target_percent" {
  description = "Charge du processeur que le groupe tient ; null pour un nombre fixe."
  type        = number
  default     = null

  validation {
    condition     = var.cpu_target_percent == null ? true : var.cpu_target_percent >= 10 && var.cpu_target_percent <= 90
    error_message = "De 10 à 90."
  }
}

variable "target_group_arns" {
  description = "Répartiteurs qui leur envoient des requêtes."
  type        = list(string)
  default     = []
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
