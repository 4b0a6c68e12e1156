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
  description = "Début du nom de ses rôles."
  type        = string
  nullable    = false
}

variable "cluster_name" {
  description = "Le cluster."
  type        = string
  nullable    = false
}

variable "zones" {
  description = "Zones du réseau."
  type        = list(string)
  nullable    = false
}

variable "subnet_ids" {
  description = "Sous-réseaux, un par zone."
  type        = list(string)
  nullable    = false
}

variable "zone_count" {
  description = "Combien d'entre elles portent des nœuds."
  type        = number
  default     = 3
  nullable    = false

  validation {
    condition     = var.zone_count >= 1 && var.zone_count <= 4
    error_message = "D'une à quatre."
  }
}

variable "instance_type" {
  description = "Taille d'un nœud."
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

variable "spot" {
  description = "Nœuds achetés sur le marché spot, qui peut les reprendre en deux minutes."
  type        = bool
  default     = false
  nullable    = false
}

variable "min_nodes" {
  description = "Le moins de nœuds, toutes zones ensemble."
  type        = number
  nullable    = false
}

variable "max_nodes" {
  description = "Le plus de nœuds, toutes zones ensemble."
  type        = number
  nullable    = false

  validation {
    condition     = var.max_nodes >= 1
    error_message = "Au moins un."
  }
}

variable "first_nodes" {
  description = "Nœuds au début ; l'autoscaler décide ensuite."
  type        = number
  nullable    = false
}

variable "disk_gb" {
  description = "Disque d'un nœud."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.disk_gb >= 20 && var.disk_gb <= 16384
    error_message = "De 20 Gio à 16 Tio."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
