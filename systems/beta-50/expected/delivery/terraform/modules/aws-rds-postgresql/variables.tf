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

variable "allowed_cidrs" {
  description = "Réseaux qui peuvent se connecter, en plus des clients."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "public" {
  description = "A une adresse sur Internet."
  type        = bool
  default     = false
  nullable    = false
}

variable "instance_class" {
  description = "Taille."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^db\\.", var.instance_class))
    error_message = "Une classe de RDS commence par db."
  }
}

variable "engine_version" {
  description = "Version majeure de PostgreSQL ; les mineures viennent seules."
  type        = string
  default     = "17"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]{2}$", var.engine_version))
    error_message = "Une version majeure, comme 17."
  }
}

variable "storage_gb" {
  description = "Taille du volume."
  type        = number
  nullable    = false

  validation {
    condition     = var.storage_gb >= 20 && var.storage_gb <= 65536
    error_message = "De 20 Gio à 64 Tio."
  }
}

variable "max_storage_gb" {
  description = "Jusqu'où le volume grandit seul."
  type        = number
  nullable    = false
}

variable "storage_type" {
  description = "Type de volume."
  type        = string
  default     = "gp3"
  nullable    = false

  validation {
    condition     = contains(["gp3", "gp2", "io1"], var.storage_type)
    error_message = "gp3, gp2 ou io1."
  }
}

variable "iops" {
  description = "Opérations par seconde ; null pour celles du volume. gp3 les accepte à partir de 400 Gio."
  type        = number
  default     = null

  validation {
    condition     = var.iops == null ? true : var.iops >= 1000 && var.iops <= 256000
    error_message = "De 1 000 à 256 000."
  }
}

variable "multi_az" {
  description = "Un standby attend dans une autre zone."
  type        = bool
  nullable    = false
}

variable "read_replicas" {
  description = "Réplicas de lecture."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.read_replicas >= 0 && var.read_replicas <= 15
    error_message = "Quinze au plus."
  }
}

variable "backup_retention_days" {
  description = "Jours à tout instant desquels elle peut être restaurée."
  type        = number
  nullable    = false

  validation {
    condition     = var.backup_retention_days >= 1 && var.backup_retention_days <= 35
    error_message = "De 1 à 35 jours."
  }
}

variable "query_log_ms" {
  description = "Les requêtes plus longues sont journalisées."
  type        = number
  default     = 1000
  nullable    = false
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

variable "deletion_protection" {
  description = "Refuse d'être supprimé."
  type        = bool
  default     = true
  nullable    = false
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
