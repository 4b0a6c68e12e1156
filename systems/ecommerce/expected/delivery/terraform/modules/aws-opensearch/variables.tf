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

variable "vpc_id" {
  description = "Le réseau qui le porte."
  type        = string
  nullable    = false
}

variable "subnet_ids" {
  description = "Sous-réseaux, un par zone."
  type        = list(string)
  nullable    = false
}

variable "clients" {
  description = "Groupes de sécurité qui peuvent se connecter, par nom de ce qu'ils couvrent."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "engine_version" {
  description = "Version."
  type        = string
  default     = "OpenSearch_2.19"
  nullable    = false

  validation {
    condition     = can(regex("^OpenSearch_", var.engine_version))
    error_message = "Comme OpenSearch_2.19."
  }
}

variable "instance_type" {
  description = "Taille d'un nœud."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("\\.search$", var.instance_type))
    error_message = "Une taille d'OpenSearch se termine par .search."
  }
}

variable "nodes" {
  description = "Nœuds de données : un multiple des zones."
  type        = number
  nullable    = false

  validation {
    condition     = var.nodes >= 1 && var.nodes <= 1002
    error_message = "De 1 à 1 002."
  }
}

variable "zones" {
  description = "Zones qui portent des nœuds."
  type        = number
  nullable    = false

  validation {
    condition     = var.zones >= 1 && var.zones <= 3
    error_message = "D'une à trois."
  }
}

variable "storage_gb" {
  description = "Volume d'un nœud."
  type        = number
  nullable    = false

  validation {
    condition     = var.storage_gb >= 10 && var.storage_gb <= 36864
    error_message = "10 Gio au moins ; le plus dépend de la taille du nœud."
  }
}

variable "log_retention_days" {
  description = "Durée de conservation des journaux, en jours."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition = contains([
      1,
      3,
      5,
      7,
      14,
      30,
      60,
      90,
      120,
      150,
      180,
      365,
      400,
      545,
      731,
      1096,
      1827,
      2192,
      2557,
      2922,
      3288,
      3653,
    ], var.log_retention_days)
    error_message = "CloudWatch ne conserve les journaux que pour certains nombres de jours."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "alarms" {
  description = "Ce qui est surveillé, par nom."
  type = map(object({
    metric    = string
    statistic = string
    threshold = number
    above     = bool
    minutes   = number
    severity  = string
  }))
  default  = {}
  nullable = false
}

variable "alarm_topic_arns" {
  description = "Qui est prévenu, par gravité."
  type        = map(string)
  default     = {}
  nullable    = false
}
